package io.assay.report;

import io.assay.core.Dimension;
import io.assay.core.Pillar;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Mark;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report seen from one pillar: the facts from which the verdict is written. */
record PillarView(Report report, Pillar pillar) {

    List<MetricResult> metrics() {
        return report.metrics().stream()
                .filter(m -> m.passport().dimension().pillar() == pillar)
                .toList();
    }

    List<MetricResult> done() {
        return metrics().stream().filter(m -> m.status() == Status.DONE).toList();
    }

    List<MetricResult> ended(Status status) {
        return metrics().stream().filter(m -> m.status() == status).toList();
    }

    List<MetricResult> standing(Standing standing) {
        return done().stream()
                .filter(m -> Standing.of(m).filter(standing::equals).isPresent())
                .toList();
    }

    /** Metrics that counted harm and found some. */
    List<MetricResult> found() {
        return done().stream()
                .filter(PlainShare::counts)
                .filter(m -> m.value().orElse(0) > 0)
                .toList();
    }

    /** A dimension is as good as its most worrying metric. One in which harm was found is not put beside real data: the count says it. */
    Map<Standing, List<String>> worstByDimension() {
        Map<Dimension, Standing> worst = new EnumMap<>(Dimension.class);
        Set<Dimension> harmed = EnumSet.noneOf(Dimension.class);
        found().forEach(metric -> harmed.add(metric.passport().dimension()));
        for (MetricResult metric : done()) {
            if (harmed.contains(metric.passport().dimension())) {
                continue;
            }
            Standing.of(metric)
                    .ifPresent(standing ->
                            worst.merge(metric.passport().dimension(), standing, (a, b) -> a.compareTo(b) > 0 ? a : b));
        }
        Map<Standing, List<String>> grouped = new EnumMap<>(Standing.class);
        worst.forEach((dimension, standing) ->
                grouped.computeIfAbsent(standing, key -> new ArrayList<>()).add(dimension.id()));
        return grouped;
    }

    List<String> dimensions(Mark mark) {
        return report.coverage().stream()
                .filter(row -> row.pillar().equals(pillar.id()) && row.mark() == mark)
                .map(Coverage::dimension)
                .toList();
    }
}
