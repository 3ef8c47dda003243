package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.state.Extremes;
import io.assay.core.state.InOrder;
import io.assay.core.state.ValueCounts;
import io.assay.core.stats.Bootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Ranks known canaries among all other samples: the second pass of {@link CanaryExposure}. Counts how many candidates lie between any two
 * neighbouring scores of canaries, so that memory does not grow with candidates.
 *
 * @param canaries the planted samples with their log-probabilities
 * @param scores these, ascending, each once
 */
record CanaryRanks(List<InOrder.Row<Double>> canaries, double[] scores) implements Fold<ValueCounts, Measurement> {

    private static final int SHOWN = 10;

    static CanaryRanks of(List<InOrder.Row<Double>> canaries) {
        double[] scores = canaries.stream()
                .mapToDouble(InOrder.Row::item)
                .sorted()
                .distinct()
                .toArray();
        return new CanaryRanks(List.copyOf(canaries), scores);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(CanaryExposure.SCORE);
    }

    @Override
    public ValueCounts newState(Context context) {
        return new ValueCounts();
    }

    @Override
    public void add(ValueCounts counts, Observation sample) {
        if (CanaryExposure.planted(sample).orElse(1) < 1) {
            counts.add(Role.SYNTHETIC, step(scores, sample.get(CanaryExposure.SCORE)));
        }
    }

    /** Scores of canaries have odd steps, what lies between them even ones. */
    private static int step(double[] scores, double score) {
        int found = Arrays.binarySearch(scores, score);
        return found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
    }

    @Override
    public Measurement finish(ValueCounts counts, Context context) {
        NavigableMap<Long, Long> steps = counts.of(Role.SYNTHETIC);
        long[] likelier = new long[2 * scores.length + 2];
        for (int step = likelier.length - 2; step >= 0; step--) {
            likelier[step] = likelier[step + 1] + steps.getOrDefault((long) step, 0L);
        }
        double all = 1.0 + likelier[0];
        double[] optimistic = new double[canaries.size()];
        double[] pessimistic = new double[canaries.size()];
        Extremes exposed = new Extremes(SHOWN);
        for (int i = 0; i < optimistic.length; i++) {
            int step = step(scores, canaries.get(i).item());
            optimistic[i] = 1.0 + likelier[step + 1];
            pessimistic[i] = 1.0 + likelier[step];
            exposed.add(canaries.get(i).sample(), exposure(all, pessimistic[i]));
        }
        return measurement(all, optimistic, pessimistic, context)
                .evidence(exposed.highest().stream()
                        .map(entry ->
                                Finding.of(entry.sample(), "planted, and likelier than candidates", entry.score()))
                        .toList());
    }

    private static Measurement measurement(double all, double[] optimistic, double[] pessimistic, Context context) {
        double[] exposures =
                Arrays.stream(pessimistic).map(rank -> exposure(all, rank)).toArray();
        Measurement measurement = Measurement.of(mean(exposures))
                .size(exposures.length)
                .with("exposure-pessimistic", mean(exposures))
                .with(
                        "exposure-optimistic",
                        mean(Arrays.stream(optimistic)
                                .map(rank -> exposure(all, rank))
                                .toArray()))
                .with("rank-pessimistic", mean(pessimistic))
                .with("rank-optimistic", mean(optimistic))
                .with("highest-exposure", Arrays.stream(exposures).max().orElse(0))
                .with("canaries", exposures.length)
                .with("candidates", all - 1);
        return exposures.length < 2
                ? measurement
                : measurement.interval(Bootstrap.mean(exposures, context.seed(), 0.95));
    }

    private static double exposure(double all, double rank) {
        return Math.max(0, (StrictMath.log(all) - StrictMath.log(rank)) / StrictMath.log(2));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
