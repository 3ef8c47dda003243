package io.assay.report;

import io.assay.core.Chart;
import java.util.List;

/** Which charts can be drawn: lengths that agree and finite numbers. The others are left out rather than drawn wrong. */
public final class Drawable {

    private Drawable() {}

    public static boolean is(Chart chart) {
        if (chart instanceof Chart.Histogram histogram) {
            return !histogram.synthetic().isEmpty()
                    && histogram.edges().size() == histogram.synthetic().size() + 1
                    && finite(histogram.edges())
                    && sides(histogram.synthetic(), histogram.reference());
        }
        if (chart instanceof Chart.Map map) {
            return Double.isFinite(map.held())
                    && !map.clouds().isEmpty()
                    && map.clouds().stream().allMatch(Drawable::is)
                    && map.regions().stream()
                            .allMatch(region -> is(region, map.clouds().size()));
        }
        if (chart instanceof Chart.Pairs pairs) {
            return !pairs.pairs().isEmpty()
                    && pairs.pairs().stream().allMatch(pair -> Double.isFinite(pair.likeness()));
        }
        return chart instanceof Chart.Bars bars
                && !bars.names().isEmpty()
                && bars.names().size() == bars.synthetic().size()
                && sides(bars.synthetic(), bars.reference());
    }

    private static boolean is(Chart.Cloud cloud) {
        return !cloud.x().isEmpty() && cloud.x().size() == cloud.y().size() && finite(cloud.x()) && finite(cloud.y());
    }

    private static boolean is(Chart.Region region, int roles) {
        return region.shares().size() == roles && finite(region.shares()) && finite(List.of(region.x(), region.y()));
    }

    private static boolean sides(List<Double> synthetic, List<Double> reference) {
        boolean together = reference.isEmpty() || reference.size() == synthetic.size();
        return together && finite(synthetic) && finite(reference);
    }

    private static boolean finite(List<Double> numbers) {
        return numbers.stream().allMatch(Double::isFinite);
    }
}
