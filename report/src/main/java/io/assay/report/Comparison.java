package io.assay.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.assay.core.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two or more reports beside each other, each against the first. A change counts only when it is larger than the noise of both
 * values together.
 *
 * @param names names of the reports, in order
 * @param rows one a metric, the most worrying change first
 * @param notes what makes the reports hard to compare
 */
public record Comparison(List<String> names, List<Row> rows, List<String> notes) {

    /**
     * @param metric id of the metric with its parameters
     * @param cells one a report
     * @param changes one a report after the first
     */
    public record Row(String metric, List<Cell> cells, List<Change> changes) {

        /** The change that a reader must not miss. */
        public Change worst() {
            return changes.stream().min(Comparator.naturalOrder()).orElse(Change.SAME);
        }
    }

    /**
     * @param text value with the half width of its interval, or the status where there is none
     * @param change difference to the first report; empty where there is none
     */
    public record Cell(String text, String change) {}

    /** The reports as {@link ReportJson#parse} gives them. */
    public static Comparison of(List<String> names, List<JsonNode> reports) {
        Require.that(reports.size() >= 2, "a comparison needs at least 2 reports, but had %d", reports.size());
        Require.that(names.size() == reports.size(), "each report needs a name, but there were %d", names.size());
        List<Map<String, JsonNode>> byId =
                reports.stream().map(Comparison::metrics).toList();
        Set<String> ids = new LinkedHashSet<>();
        byId.forEach(metrics -> ids.addAll(metrics.keySet()));
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            rows.add(row(
                    id,
                    byId.stream()
                            .map(metrics -> metrics.getOrDefault(id, MissingNode.getInstance()))
                            .toList()));
        }
        rows.sort(Comparator.comparing(Row::worst));
        return new Comparison(List.copyOf(names), List.copyOf(rows), notes(names, reports));
    }

    /** How many metrics changed for the worse, for the better, and so on: {@code 2 worse, beyond noise}. */
    public List<String> summary() {
        List<String> counts = new ArrayList<>();
        for (Change change : Change.values()) {
            long count = rows.stream().filter(row -> row.worst() == change).count();
            if (count > 0) {
                counts.add(Numbers.of(count) + " " + change.words());
            }
        }
        return counts;
    }

    private static Map<String, JsonNode> metrics(JsonNode report) {
        Map<String, JsonNode> metrics = new LinkedHashMap<>();
        report.path("metrics").forEach(metric -> metrics.put(metric.path("id").asText(), metric));
        return metrics;
    }

    private static Row row(String id, List<JsonNode> metrics) {
        JsonNode first = metrics.get(0);
        List<JsonNode> others = metrics.subList(1, metrics.size());
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(MissingNode.getInstance(), first));
        others.forEach(other -> cells.add(cell(first, other)));
        return new Row(
                id,
                cells,
                others.stream().map(other -> Change.between(first, other)).toList());
    }

    /** Without a first report to stand beside, only the value. */
    private static Cell cell(JsonNode first, JsonNode metric) {
        if (!metric.has("value")) {
            return new Cell(metric.path("status").asText("-"), "");
        }
        double value = metric.path("value").asDouble();
        JsonNode interval = metric.path("interval");
        double half = (interval.path("high").asDouble() - interval.path("low").asDouble()) / 2;
        String text = Numbers.of(value) + (interval.isMissingNode() ? "" : " ± " + Numbers.of(half));
        boolean compares = first.has("value");
        double delta = compares ? Change.delta(first, metric) : 0;
        return new Cell(text, compares ? (delta > 0 ? "+" : "") + Numbers.of(delta) : "");
    }

    private static List<String> notes(List<String> names, List<JsonNode> reports) {
        List<String> notes = new ArrayList<>();
        JsonNode first = reports.get(0);
        IntStream.range(1, reports.size()).forEach(i -> {
            if (!first.path("assay").equals(reports.get(i).path("assay"))) {
                notes.add(names.get(i) + " was made by another version of Assay than " + names.get(0));
            }
            if (!first.path("run")
                    .path("modality")
                    .equals(reports.get(i).path("run").path("modality"))) {
                notes.add(names.get(i) + " is about another modality than " + names.get(0));
            }
        });
        return List.copyOf(notes);
    }
}
