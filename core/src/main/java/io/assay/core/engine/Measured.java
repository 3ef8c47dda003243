package io.assay.core.engine;

import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.catalog.Selected;
import io.assay.core.report.Report.Slice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One metric with everything the engine found about it.
 *
 * @param selected the metric
 * @param outcome how it ended
 * @param baselines what its value is to be compared with
 * @param coverage share of synthetic samples that had every feature and field
 * @param n synthetic samples that it saw
 * @param slices its values on the slices of the data, the worst first
 * @param millis time it took after reading
 */
public record Measured(
        Selected selected,
        Outcome<Measurement> outcome,
        Optional<Baselines> baselines,
        OptionalDouble coverage,
        OptionalLong n,
        List<Slice> slices,
        long millis) {

    /** The same with slices, which took so much more time. */
    Measured sliced(List<Slice> some, long more) {
        return new Measured(selected, outcome, baselines, coverage, n, List.copyOf(some), millis + more);
    }

    /**
     * @param size samples a side
     * @param synthetic value of the synthetic data at that size
     * @param realVsReal value of real data
     * @param unrelated value of unrelated data, for metrics that compare
     */
    public record Baselines(long size, double synthetic, double realVsReal, OptionalDouble unrelated) {}
}
