package io.assay.report;

import io.assay.core.Dimension;
import io.assay.core.Modality;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What metrics of fairness say of each group of people, side by side.
 *
 * @param measures what is said, a column each
 * @param groups values of each group by measure
 */
public record GroupsView(List<String> measures, Map<String, Map<String, Double>> groups) {

    /** More would not stand side by side. */
    private static final int MEASURES_MAX = 8;

    /** Values of groups are named {@code measure.group}. */
    public static GroupsView of(Report report) {
        Set<String> measures = new LinkedHashSet<>();
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        report.metrics().stream()
                .filter(metric -> metric.passport().dimension() == Dimension.FAIRNESS
                        && metric.passport().modalities().contains(Modality.TABULAR))
                .forEach(metric -> metric.values().forEach((name, value) -> {
                    int dot = name.indexOf('.');
                    if (dot > 0) {
                        String measure = measure(metric, name.substring(0, dot));
                        measures.add(measure);
                        groups.computeIfAbsent(name.substring(dot + 1), any -> new LinkedHashMap<>())
                                .putIfAbsent(measure, value);
                    }
                }));
        return new GroupsView(Lists.first(new ArrayList<>(measures), MEASURES_MAX), groups);
    }

    private static String measure(MetricResult metric, String name) {
        String id = metric.passport().id();
        String words = name.equals("by-group") ? id.substring(id.indexOf('.') + 1) : name;
        return words.replace('-', ' ');
    }

    public boolean has() {
        return !groups.isEmpty();
    }

    /** The value of a group, as text; empty where there is none. */
    public String text(String group, String measure) {
        Double value = groups.getOrDefault(group, Map.of()).get(measure);
        return value == null ? "" : Numbers.of(value);
    }
}
