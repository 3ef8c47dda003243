package io.assay.learn.tree;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.Learner;
import io.assay.learn.RegressionLearner;
import io.assay.learn.Regressor;
import io.assay.learn.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The mean of trees, each grown on as many rows drawn with replacement (Breiman 2001).
 *
 * @param trees how many
 * @param drawn whether each tree sees rows drawn at random, else all of them
 * @param growth how far each grows
 * @param seed of all that is drawn
 */
public record RandomForest(int trees, boolean drawn, Growth growth, long seed) {

    private static final int TREES = 100;

    public RandomForest {
        Require.that(trees >= 1, "trees must be at least 1, but was %d", trees);
    }

    /** A hundred full trees; of d columns each split tries sqrt(d) for classes and all for numbers, as in scikit-learn. */
    public static RandomForest usual(long seed) {
        return new RandomForest(TREES, true, Growth.FULL, seed);
    }

    public Learner classifier() {
        return examples -> {
            List<Tree> grown = classes(examples);
            return (Classifier) row -> mean(grown, row);
        };
    }

    public RegressionLearner regressor() {
        return examples -> {
            // Around their mean the squares of targets keep their digits.
            double mean = examples.mean();
            double[][] sums =
                    sums(examples.size(), i -> new double[] {examples.weights()[i] * (examples.y()[i] - mean)});
            List<Tree> grown =
                    grow(BinnedColumns.of(examples.x(), examples.dimensions()), sums, examples.weights(), growth);
            return (Regressor) row -> mean + mean(grown, row)[0];
        };
    }

    private List<Tree> classes(Examples examples) {
        double[][] sums = sums(
                examples.size(),
                i -> Arrays.stream(examples.targets()[i])
                        .map(target -> examples.weights()[i] * target)
                        .toArray());
        boolean some = drawn && growth.columnsTried() == Integer.MAX_VALUE;
        Growth tried = some ? growth.trying(Math.max(1, (int) StrictMath.sqrt(examples.dimensions()))) : growth;
        return grow(BinnedColumns.of(examples.x(), examples.dimensions()), sums, examples.weights(), tried);
    }

    private static double[][] sums(int rows, IntFunction<double[]> row) {
        return IntStream.range(0, rows).mapToObj(row).toArray(double[][]::new);
    }

    private List<Tree> grow(BinnedColumns columns, double[][] sums, double[] weights, Growth tried) {
        List<Tree> grown = new ArrayList<>();
        for (int tree = 0; tree < trees; tree++) {
            SplittableRandom random = new SplittableRandom(Mix.mix(seed ^ Mix.mix(tree)));
            int[] times = times(weights.length, random);
            double[][] counted = sums(weights.length, i -> times(sums[i], times[i]));
            double[] heavy = new double[weights.length];
            Arrays.setAll(heavy, i -> times[i] * weights[i]);
            int[] rows =
                    IntStream.range(0, heavy.length).filter(i -> heavy[i] > 0).toArray();
            grown.add(
                    new Grower(columns, counted, heavy, tried, Double.NEGATIVE_INFINITY, 0, drawn).grow(rows, random));
        }
        return grown;
    }

    private int[] times(int rows, SplittableRandom random) {
        int[] times = new int[rows];
        Arrays.fill(times, drawn ? 0 : 1);
        for (int i = 0; drawn && i < rows; i++) {
            times[random.nextInt(rows)]++;
        }
        return times;
    }

    private static double[] times(double[] sums, int times) {
        return Arrays.stream(sums).map(sum -> times * sum).toArray();
    }

    private static double[] mean(List<Tree> trees, Vector row) {
        double[] mean = new double[trees.get(0).at(row).length];
        for (Tree tree : trees) {
            double[] said = tree.at(row);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += said[k] / trees.size();
            }
        }
        return mean;
    }
}
