package io.assay.report;

import io.assay.core.Chart;
import io.assay.core.Role;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A map of a metric, with its regions in the order in which they matter: what one side lacks first.
 *
 * @param metric whose map it is
 * @param map the map
 */
public record MapView(MetricResult metric, Chart.Map map) {

    /**
     * A region with its number on the map.
     *
     * @param number from 1
     * @param region the region
     */
    public record Numbered(int number, Chart.Region region) {

        /** The number with the name, once where the name is the number. */
        public String label() {
            return region.name().equals("region " + number) ? "" + number : number + " " + region.name();
        }

        /** Who covers it, in words. */
        public String covered() {
            return region.only().map(role -> "only " + role.id()).orElse("both");
        }

        double largest() {
            return region.shares().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
        }
    }

    /** The first maps that can be drawn. */
    public static List<MapView> first(Report report, int most) {
        return report.metrics().stream()
                .flatMap(metric -> metric.charts().stream()
                        .filter(Drawable::is)
                        .flatMap(chart ->
                                chart instanceof Chart.Map map ? Stream.of(new MapView(metric, map)) : Stream.empty()))
                .limit(most)
                .toList();
    }

    /** One-sided regions first, the larger before the smaller. */
    public List<Numbered> regions() {
        return IntStream.range(0, map.regions().size())
                .mapToObj(i -> new Numbered(i + 1, map.regions().get(i)))
                .sorted(Comparator.comparing(
                                (Numbered region) -> region.region().only().isEmpty())
                        .thenComparing(
                                Comparator.comparingDouble(Numbered::largest).reversed()))
                .toList();
    }

    /** What is to be seen, in a sentence. */
    public String sentence() {
        List<Numbered> regions = regions();
        return "Of " + Lists.count(regions.size(), "region") + ", synthetic texts alone cover "
                + count(regions, Role.SYNTHETIC) + " and the reference alone " + count(regions, Role.REFERENCE)
                + ". The plane holds " + Numbers.percent(map.held()) + " of the variance.";
    }

    private static long count(List<Numbered> regions, Role role) {
        return regions.stream()
                .filter(region -> region.region().only().equals(Optional.of(role)))
                .count();
    }
}
