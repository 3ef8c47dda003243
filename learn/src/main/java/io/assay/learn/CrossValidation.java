package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Every row told by a classifier that has not seen it; the folds on all threads, since none knows of the other. */
public final class CrossValidation {

    private CrossValidation() {}

    /**
     * The fold of each row: the rows of each label, in an order told by the seed, are dealt out in turn, so that folds have equal shares of every
     * label.
     *
     * @param folds at least 2
     */
    public static int[] folds(int[] labels, int folds, long seed) {
        Require.that(folds >= 2, "folds must be at least 2, but was %d", folds);
        int[] of = new int[labels.length];
        int[] order = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> labels[i])
                        .thenComparingLong(i -> Mix.mix(seed ^ Mix.mix(i))))
                .mapToInt(i -> i)
                .toArray();
        for (int dealt = 0; dealt < order.length; dealt++) {
            of[order[dealt]] = dealt % folds;
        }
        return of;
    }

    /** The probabilities of the classes of each row, from the rows of all other folds. Rows must be at least as many as folds. */
    public static double[][] probabilities(Learner learner, Examples examples, int folds, long seed) {
        int n = examples.size();
        Require.that(n >= folds, "%d folds need as many rows, but there were %d", folds, n);
        return probabilities(
                learner,
                examples,
                folds(IntStream.range(0, n).map(examples::label).toArray(), folds, seed));
    }

    /**
     * The same with folds that are given. Rows of a fold beside which there is no other have even probabilities.
     *
     * @param fold the fold of each row, from 0
     */
    public static double[][] probabilities(Learner learner, Examples examples, int[] fold) {
        return told(some -> learner.fit(some)::probabilities, examples, fold);
    }

    /** The same of scores. */
    static double[][] told(Function<Examples, Calibrated.Scoring> scores, Examples examples, int[] fold) {
        double[][] told = new double[examples.size()][];
        Arrays.stream(fold).distinct().parallel().forEach(out -> {
            int[] train = places(fold, some -> some != out);
            Calibrated.Scoring scoring =
                    train.length == 0 ? row -> even(examples.classes()) : scores.apply(examples.some(train));
            for (int i : places(fold, some -> some == out)) {
                told[i] = scoring.of(examples.x().get(i));
            }
        });
        return told;
    }

    static int[] places(int[] fold, IntPredicate wanted) {
        return IntStream.range(0, fold.length).filter(i -> wanted.test(fold[i])).toArray();
    }

    private static double[] even(int classes) {
        double[] even = new double[classes];
        Arrays.fill(even, 1.0 / classes);
        return even;
    }
}
