package io.assay.learn;

import java.util.Map;

/** Vectors from counts. */
final class Counts {

    private Counts() {}

    /** @param counts by place, ascending */
    static SparseVector vector(Map<Integer, Double> counts) {
        return new SparseVector(
                counts.keySet().stream().mapToInt(place -> place).toArray(),
                counts.values().stream().mapToDouble(count -> count).toArray());
    }
}
