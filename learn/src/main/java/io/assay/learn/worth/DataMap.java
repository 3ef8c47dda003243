package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.learn.Descent;
import io.assay.learn.Examples;
import java.util.Arrays;

/**
 * Where a row stands on the map of the data (Swayamdipta et al. 2020, arXiv:2009.10795), by how it was learnt over the epochs.
 *
 * @param confidence mean probability of its label
 * @param variability standard deviation of that, over the epochs
 * @param correctness in how many epochs the label was the likeliest
 * @param forgetfulness how often it was right and then wrong (Toneva et al. 2019); {@link #NEVER_LEARNT} where it never was right
 * @param aleatoric mean of p (1 - p), CLLM's uncertainty that more training does not take away
 */
public record DataMap(double confidence, double variability, int correctness, int forgetfulness, double aleatoric) {

    /** As in the authors' program. */
    public static final int NEVER_LEARNT = 1000;

    /**
     * @param p probability of the label after each epoch
     * @param right whether the label was the likeliest
     */
    public static DataMap of(double[] p, boolean[] right) {
        Require.that(p.length > 0 && p.length == right.length, "%d epochs had %d answers", p.length, right.length);
        double mean = Arrays.stream(p).average().orElseThrow();
        double variance =
                Arrays.stream(p).map(some -> (some - mean) * (some - mean)).sum() / p.length;
        int correct = 0;
        int forgotten = 0;
        for (int epoch = 0; epoch < p.length; epoch++) {
            correct += right[epoch] ? 1 : 0;
            forgotten += epoch > 0 && right[epoch - 1] && !right[epoch] ? 1 : 0;
        }
        return new DataMap(
                mean,
                StrictMath.sqrt(variance),
                correct,
                correct == 0 ? NEVER_LEARNT : forgotten,
                Arrays.stream(p).map(some -> some * (1 - some)).sum() / p.length);
    }

    /** How near to the border between sure and wrong: confidence (1 - confidence). */
    public double closeness() {
        return confidence * (1 - confidence);
    }

    /** Trains for some epochs and looks at some rows after each; those looked at need not be those trained on. */
    public static DataMap[] watch(Descent descent, Examples looked, int epochs) {
        Require.that(epochs >= 1, "epochs must be at least 1, but was %d", epochs);
        double[][] p = new double[looked.size()][epochs];
        boolean[][] right = new boolean[looked.size()][epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] batch : descent.batches(epoch)) {
                descent.step(batch);
            }
            for (int i = 0; i < p.length; i++) {
                double[] told = descent.model().probabilities(looked.x().get(i));
                int label = looked.label(i);
                p[i][epoch] = told[label];
                right[i][epoch] = io.assay.learn.Classifier.likeliest(told) == label;
            }
        }
        DataMap[] maps = new DataMap[p.length];
        Arrays.setAll(maps, i -> of(p[i], right[i]));
        return maps;
    }
}
