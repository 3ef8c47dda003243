package io.assay.learn.tree;

import io.assay.core.Require;
import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.Learner;
import io.assay.learn.RegressionLearner;
import io.assay.learn.Regressor;
import io.assay.learn.Softmax;
import io.assay.learn.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A sum of trees, each a Newton step down the loss of those before it (Friedman 2001; Ke et al. 2017): log loss for classes, squared error for numbers. Nothing is
 * drawn at random.
 *
 * @param rounds how many steps
 * @param rate how far each goes
 * @param growth how far each tree grows
 */
public record GradientBoosting(int rounds, double rate, Growth growth) {

    /** As in scikit-learn's histogram boosting: a leaf's second derivatives sum to more than this. */
    private static final double CURVATURE_MIN = 1e-3;

    private static final double SHARE_LEAST = 1e-12;

    public GradientBoosting {
        Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
        Require.that(rate > 0, "rate must be above 0, but was %s", rate);
    }

    /** A hundred steps of a tenth, leaves of twenty rows at least, at most five splits deep. */
    public static GradientBoosting usual() {
        return new GradientBoosting(100, 0.1, new Growth(5, 20, Integer.MAX_VALUE));
    }

    public Learner classifier() {
        return examples -> {
            Sum sum = classes(examples);
            return (Classifier) row -> probabilities(sum.at(row));
        };
    }

    public RegressionLearner regressor() {
        return examples -> {
            BinnedColumns columns = BinnedColumns.of(examples.x(), examples.dimensions());
            Sum sum = new Sum(new double[] {examples.mean()}, new ArrayList<>());
            double[][] at = sum.start(examples.size());
            for (int round = 0; round < rounds; round++) {
                double[][] slopes = new double[at.length][];
                Arrays.setAll(slopes, i -> new double[] {examples.weights()[i] * (examples.y()[i] - at[i][0])});
                sum.add(0, step(columns, slopes, examples.weights()), examples.x(), at, rate);
            }
            return (Regressor) row -> sum.at(row)[0];
        };
    }

    /** Of two classes one sum, the log odds of the second; of more a sum a class. */
    private Sum classes(Examples examples) {
        BinnedColumns columns = BinnedColumns.of(examples.x(), examples.dimensions());
        Sum sum = new Sum(start(examples), new ArrayList<>());
        double[][] at = sum.start(examples.size());
        int channels = sum.offset.length;
        for (int round = 0; round < rounds; round++) {
            double[][] told =
                    Arrays.stream(at).map(GradientBoosting::probabilities).toArray(double[][]::new);
            for (int channel = 0; channel < channels; channel++) {
                int k = channels == 1 ? 1 : channel;
                double[][] slopes = new double[at.length][];
                double[] curvatures = new double[at.length];
                for (int i = 0; i < at.length; i++) {
                    double weight = examples.weights()[i];
                    slopes[i] = new double[] {weight * (examples.targets()[i][k] - told[i][k])};
                    curvatures[i] = weight * told[i][k] * (1 - told[i][k]);
                }
                sum.add(channel, step(columns, slopes, curvatures), examples.x(), at, rate);
            }
        }
        return sum;
    }

    private Tree step(BinnedColumns columns, double[][] slopes, double[] curvatures) {
        int[] rows =
                IntStream.range(0, slopes.length).filter(i -> curvatures[i] > 0).toArray();
        // A curvature of nothing everywhere is a loss of nothing: a tree without a split says 0.
        int[] some = rows.length == 0 ? new int[] {0} : rows;
        return new Grower(columns, slopes, curvatures, growth, 0, CURVATURE_MIN, false)
                .grow(some, new SplittableRandom(0));
    }

    /** The logarithms of the shares of the classes: their difference for two, each less their mean for more. */
    private static double[] start(Examples examples) {
        double[] logs = new double[examples.classes()];
        double all = Arrays.stream(examples.weights()).sum();
        for (int k = 0; k < logs.length; k++) {
            int one = k;
            double share = IntStream.range(0, examples.size())
                            .mapToDouble(i -> examples.weights()[i] * examples.targets()[i][one])
                            .sum()
                    / all;
            logs[k] = StrictMath.log(Math.max(SHARE_LEAST, share));
        }
        if (logs.length == 2) {
            return new double[] {logs[1] - logs[0]};
        }
        double mean = Arrays.stream(logs).average().orElseThrow();
        return Arrays.stream(logs).map(log -> log - mean).toArray();
    }

    private static double[] probabilities(double[] sums) {
        return Softmax.of(sums.length == 1 ? new double[] {0, sums[0]} : sums);
    }

    /** A start and steps, by channel. */
    private record Sum(double[] offset, List<List<Tree>> trees) {

        private Sum {
            for (int channel = 0; channel < offset.length; channel++) {
                trees.add(new ArrayList<>());
            }
        }

        double[][] start(int rows) {
            double[][] at = new double[rows][];
            Arrays.setAll(at, i -> offset.clone());
            return at;
        }

        void add(int channel, Tree tree, List<Vector> rows, double[][] at, double rate) {
            tree.scale(rate);
            trees.get(channel).add(tree);
            for (int i = 0; i < at.length; i++) {
                at[i][channel] += tree.at(rows.get(i))[0];
            }
        }

        double[] at(Vector row) {
            double[] at = offset.clone();
            for (int channel = 0; channel < at.length; channel++) {
                for (Tree tree : trees.get(channel)) {
                    at[channel] += tree.at(row)[0];
                }
            }
            return at;
        }
    }
}
