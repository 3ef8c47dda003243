package io.assay.evaluate.direct;

import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.stats.Wilson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were looked at and how many were right, label by label. */
final class Tallies {

    static final double LEVEL = 0.95;

    private final Map<String, long[]> byLabel = new TreeMap<>();

    void add(String label, boolean right) {
        long[] tally = byLabel.computeIfAbsent(label, any -> new long[2]);
        tally[0]++;
        tally[1] += right ? 1 : 0;
    }

    long rows() {
        return byLabel.values().stream().mapToLong(tally -> tally[0]).sum();
    }

    long right() {
        return byLabel.values().stream().mapToLong(tally -> tally[1]).sum();
    }

    long rows(String label) {
        return byLabel.getOrDefault(label, new long[2])[0];
    }

    long right(String label) {
        return byLabel.getOrDefault(label, new long[2])[1];
    }

    /** Of each label the share that was right, where there are several labels. */
    Map<String, Estimate> shares() {
        Map<String, Estimate> shares = new LinkedHashMap<>();
        if (byLabel.size() > 1) {
            byLabel.forEach((label, tally) -> shares.put(
                    label, Estimate.of((double) tally[1] / tally[0], Wilson.interval(tally[1], tally[0], LEVEL))));
        }
        return shares;
    }
}
