package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.core.kernel.Vectors;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What each row adds to the nearest-neighbour classifier: its Shapley value, exact (Jia et al. 2019, arXiv:1908.08619). The values sum to the mean share of
 * right labels among the k nearest of the rows validated on.
 *
 * @param k neighbours
 */
public record KnnShapley(int k) {

    public KnnShapley {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    /** A value a row of {@code x}; of equally near rows the first is nearer. */
    public double[] values(double[][] x, int[] labels, double[][] validation, int[] validationLabels) {
        double[] values = new double[x.length];
        for (int v = 0; v < validation.length; v++) {
            double[] row = validation[v];
            int label = validationLabels[v];
            int[] order = IntStream.range(0, x.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> Vectors.squaredDistance(x[i], row)))
                    .mapToInt(i -> i)
                    .toArray();
            int n = x.length;
            double value = 0;
            for (int rank = n; rank >= 1; rank--) {
                double own = labels[order[rank - 1]] == label ? 1 : 0;
                double next = rank < n && labels[order[rank]] == label ? 1 : 0;
                // What the row at a rank is worth beyond the next one; the last stands alone. With fewer than k rows
                // all count k-th.
                value += rank == n
                        ? own * Math.min(k, n) / (double) ((long) n * k)
                        : (own - next) / k * Math.min(k, rank) / rank;
                values[order[rank - 1]] += value / validation.length;
            }
        }
        return values;
    }
}
