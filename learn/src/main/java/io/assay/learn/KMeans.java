package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Dots;
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;

/**
 * k-means: centres chosen by k-means++ (Arthur &amp; Vassilvitskii 2007), then Lloyd's rounds until no row changes its cluster.
 *
 * @param centres the centres
 * @param clusters the cluster of each row
 * @param objective sum of the squared distances of the rows to their centres
 */
public record KMeans(double[][] centres, int[] clusters, double objective) {

    private static final int ROUNDS_MAX = 200;

    /** @param k how many clusters; no more than rows */
    public static KMeans fit(double[][] rows, int k, long seed) {
        Require.that(k >= 1 && k <= rows.length, "k must lie between 1 and %d rows, but was %d", rows.length, k);
        double[][] centres = seeded(rows, k, seed);
        int[] clusters = new int[rows.length];
        Arrays.fill(clusters, -1);
        double[] squares = Vectors.squares(rows);
        double[] distances = new double[rows.length];
        for (int round = 0; round < ROUNDS_MAX; round++) {
            boolean moved = assign(rows, squares, centres, clusters, distances);
            if (!moved) {
                break;
            }
            centres = means(rows, clusters, distances, k);
        }
        double objective = 0;
        for (int i = 0; i < rows.length; i++) {
            objective += Vectors.squaredDistance(rows[i], centres[clusters[i]]);
        }
        return new KMeans(centres, clusters, objective);
    }

    /** Each next centre is a row, drawn in proportion to its squared distance from the centres so far. */
    private static double[][] seeded(double[][] rows, int k, long seed) {
        double[][] centres = new double[k][];
        centres[0] = rows[(int) Long.remainderUnsigned(Mix.mix(seed), rows.length)];
        double[] nearest = new double[rows.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int c = 1; c < k; c++) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                nearest[i] = Math.min(nearest[i], Vectors.squaredDistance(rows[i], centres[c - 1]));
                sum += nearest[i];
            }
            double draw = (Mix.mix(seed + c * Mix.GOLDEN) >>> 11) * 0x1.0p-53 * sum;
            int at = 0;
            while (at < rows.length - 1 && draw >= nearest[at]) {
                draw -= nearest[at];
                at++;
            }
            centres[c] = rows[at];
        }
        return centres;
    }

    /** Brings every row to its nearest centre, the first of equals; whether any changed. */
    private static boolean assign(
            double[][] rows, double[] squares, double[][] centres, int[] clusters, double[] distances) {
        double[] lengths = Vectors.squares(centres);
        int[] before = clusters.clone();
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        Dots.each(rows, centres, (i, from, n, dots) -> {
            for (int j = 0; j < n; j++) {
                double distance = squares[i] + lengths[from + j] - 2 * dots[j];
                if (distance < distances[i]) {
                    distances[i] = distance;
                    clusters[i] = from + j;
                }
            }
        });
        return !Arrays.equals(before, clusters);
    }

    /** The mean of each cluster; one without rows takes the row farthest from its centre, then the next. */
    private static double[][] means(double[][] rows, int[] clusters, double[] distances, int k) {
        double[][] sums = new double[k][rows[0].length];
        int[] sizes = new int[k];
        for (int i = 0; i < rows.length; i++) {
            sizes[clusters[i]]++;
            double[] sum = sums[clusters[i]];
            for (int d = 0; d < sum.length; d++) {
                sum[d] += rows[i][d];
            }
        }
        for (int c = 0; c < k; c++) {
            if (sizes[c] == 0) {
                int farthest = farthest(distances);
                distances[farthest] = Double.NEGATIVE_INFINITY;
                sums[c] = rows[farthest].clone();
                sizes[c] = 1;
            }
            for (int d = 0; d < sums[c].length; d++) {
                sums[c][d] /= sizes[c];
            }
        }
        return sums;
    }

    private static int farthest(double[] distances) {
        int farthest = 0;
        for (int i = 1; i < distances.length; i++) {
            farthest = distances[i] > distances[farthest] ? i : farthest;
        }
        return farthest;
    }
}
