package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * The share of each class among the k rows that are nearest by Euclidean distance; of equally near ones the first.
 *
 * @param examples the rows
 * @param squares the squared length of each
 * @param k how many; all rows where there are no more
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record NearestNeighbours(Examples examples, double[] squares, int k) implements Classifier {

    public NearestNeighbours {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    /** @param k at least 1 */
    public static Learner learner(int k) {
        return examples -> new NearestNeighbours(
                examples, examples.x().stream().mapToDouble(Vector::square).toArray(), k);
    }

    @Override
    public double[] probabilities(Vector row) {
        double[] shares = new double[examples.classes()];
        double all = 0;
        for (int i : nearest(row)) {
            for (int c = 0; c < shares.length; c++) {
                shares[c] += examples.weights()[i] * examples.targets()[i][c];
            }
            all += examples.weights()[i];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] = all == 0 ? 1.0 / shares.length : shares[c] / all;
        }
        return shares;
    }

    /** Ordered by distance, then by place: each row is put before those that are farther than it. */
    private int[] nearest(Vector row) {
        int[] nearest = new int[Math.min(k, examples.size())];
        double[] distances = new double[nearest.length];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int i = 0; i < squares.length; i++) {
            double distance = squares[i] - 2 * examples.x().get(i).dot(row);
            int at = nearest.length - 1;
            if (distance >= distances[at]) {
                continue;
            }
            for (; at > 0 && distances[at - 1] > distance; at--) {
                distances[at] = distances[at - 1];
                nearest[at] = nearest[at - 1];
            }
            distances[at] = distance;
            nearest[at] = i;
        }
        return nearest;
    }
}
