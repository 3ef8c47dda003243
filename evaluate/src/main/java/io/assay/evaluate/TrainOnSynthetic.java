package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.evaluate.benchmark.Benchmark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Training on synthetic data and testing on real data (Esteban et al. 2017, arXiv:1706.02633), beside training on real data and on both.
 *
 * @param sizes of the curve over size; empty for all rows, halved five times
 * @param shares of synthetic rows, of the curve over share
 */
@Meaning("Trains on the data and tests on real data.")
public record TrainOnSynthetic(
        @Meaning("Real data that is tested on.") List<String> test,

        @Meaning("Real data to train on, for comparison.") List<String> realTrain,

        @Meaning(
                "Which public benchmark test and real-train are, in any of its forms; a file of several splits gives each its own.")
        Optional<Benchmark> benchmark,

        @Default("0.3")
        @Meaning("Share that is tested on, drawn by label, where test and real-train are the same rows.")
        double testShare,

        @Meaning("Field to column; reference.FIELD and holdout.FIELD for real-train and test alone.")
        Map<String, String> map,

        @Meaning(
                "Names of labels that are written as numbers, {0: negative, 1: positive}; synthetic.0 for one role alone.")
        Map<String, String> labels,

        @Default("logistic-regression") @Meaning("What learns.")
        Learner learner,

        @Default("5") @Meaning("How often the rows of a point of a curve are drawn.")
        int seeds,

        @Meaning("Rows at the points of the curve over size.")
        List<Integer> sizes,

        @Default("[0, 0.25, 0.5, 0.75, 1]") @Meaning("Shares of synthetic rows, of the curve over share.")
        List<Double> shares,

        @Default("true") @Meaning("Whether curves are drawn.")
        boolean curves,

        @Default("1000") @Meaning("How often the test rows are resampled, for intervals.")
        int resamples,

        @Default("0")
        @Meaning("The share of test rows that may occur in the synthetic data; above it there is no score.")
        double maxContamination) {

    public TrainOnSynthetic {
        Require.that(!test.isEmpty(), "test must name real data");
        Require.that(testShare > 0 && testShare < 1, "test-share must lie between 0 and 1, but was %s", testShare);
        Require.that(seeds >= 1 && seeds <= 100, "seeds must be 1 to 100, but was %d", seeds);
        Require.that(
                resamples >= 100 && resamples <= 100_000, "resamples must be 100 to 100000, but was %d", resamples);
        Require.that(
                maxContamination >= 0 && maxContamination <= 1,
                "max-contamination must lie in 0..1, but was %s",
                maxContamination);
        sizes.forEach(size -> Require.that(size >= 1, "sizes must be at least 1, but one was %d", size));
        shares.forEach(
                share -> Require.that(share >= 0 && share <= 1, "shares must lie in 0..1, but one was %s", share));
    }
}
