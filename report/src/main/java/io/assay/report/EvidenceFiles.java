package io.assay.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Finding;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.Exhibit;
import io.assay.core.report.Report.MetricResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The samples behind the values: one JSON Lines file a metric, one line a finding. */
public final class EvidenceFiles {

    private static final int NAME_CHARS_MAX = 120;

    private EvidenceFiles() {}

    /**
     * Path inside the run directory by metric id, for the metrics that have evidence. Ids that differ only in characters that
     * file systems do not tell apart get a number.
     */
    public static Map<String, String> paths(Report report) {
        Map<String, String> paths = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (MetricResult metric : report.metrics()) {
            if (!metric.evidence().isEmpty()) {
                paths.computeIfAbsent(metric.id(), id -> "evidence/" + free(safe(id), taken) + ".jsonl");
            }
        }
        return paths;
    }

    /** The lines of a metric's file. */
    public static String lines(MetricResult metric) {
        StringBuilder lines = new StringBuilder();
        metric.evidence().forEach(finding -> lines.append(node(finding)).append('\n'));
        return lines.toString();
    }

    static ObjectNode node(Evidence finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("metric", finding.metric()).put("note", finding.note());
        if (Double.isFinite(finding.score())) {
            node.set("score", Values.number(finding.score()));
        }
        ArrayNode samples = node.putArray("samples");
        finding.samples().forEach(sample -> samples.add(node(sample)));
        return node;
    }

    private static ObjectNode node(Exhibit sample) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", sample.id()).put("role", sample.role()).put("source", sample.source());
        if (!sample.withheld().isEmpty()) {
            return node.put("withheld", sample.withheld());
        }
        node.put("text", sample.text());
        if (!sample.marks().isEmpty()) {
            ArrayNode marks = node.putArray("marks");
            for (Finding.Mark mark : sample.marks()) {
                marks.addObject().put("from", mark.from()).put("to", mark.to()).put("label", mark.label());
            }
        }
        return node;
    }

    private static String safe(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        return safe.isEmpty() ? "metric" : safe.substring(0, Math.min(safe.length(), NAME_CHARS_MAX));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
