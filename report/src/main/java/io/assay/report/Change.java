package io.assay.report;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a metric from one report to another. In the order in which a reader wants to see it. */
public enum Change {
    WORSE("worse, beyond noise"),
    STATUS("another status"),
    VANISHED("no longer there"),
    BETTER("better, beyond noise"),
    DIFFERENT("different, beyond noise"),
    UNKNOWN("different, noise unknown"),
    APPEARED("new"),
    NOISE("within noise"),
    SAME("the same");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** From and to are metrics of {@code report.json}; a missing node stands for a report that lacks the metric. */
    static Change between(JsonNode from, JsonNode to) {
        if (from.isMissingNode()) {
            return to.isMissingNode() ? SAME : APPEARED;
        }
        if (to.isMissingNode()) {
            return VANISHED;
        }
        if (!from.path("status").equals(to.path("status"))) {
            return STATUS;
        }
        if (!from.has("value")
                || !to.has("value")
                || from.path("value").asDouble() == to.path("value").asDouble()) {
            return SAME;
        }
        if (!from.has("interval") || !to.has("interval")) {
            return UNKNOWN;
        }
        return noise(from, to) >= Math.abs(delta(from, to)) ? NOISE : direction(from, to);
    }

    static double delta(JsonNode from, JsonNode to) {
        return to.path("value").asDouble() - from.path("value").asDouble();
    }

    /**
     * Half the interval of the difference: the arms of the two intervals that face each other, squared and added (Newcombe
     * 1998). Two runs over the same samples vary less than that, so what is called a change here is one.
     */
    static double noise(JsonNode from, JsonNode to) {
        boolean up = delta(from, to) > 0;
        return Math.hypot(arm(from, up ? "high" : "low"), arm(to, up ? "low" : "high"));
    }

    private static double arm(JsonNode metric, String end) {
        return Math.abs(metric.path("interval").path(end).asDouble()
                - metric.path("value").asDouble());
    }

    private static Change direction(JsonNode from, JsonNode to) {
        double before = from.path("value").asDouble();
        double after = to.path("value").asDouble();
        double target = to.path("target").asDouble();
        double gain = switch (to.path("goal").asText()) {
            case "higher" -> after - before;
            case "lower" -> before - after;
            case "target" -> Math.abs(before - target) - Math.abs(after - target);
            default -> 0;
        };
        return gain > 0 ? BETTER : gain < 0 ? WORSE : DIFFERENT;
    }
}
