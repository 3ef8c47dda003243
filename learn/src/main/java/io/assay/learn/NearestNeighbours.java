package io.assay.learn;

import io.assay.core.Require;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The share of each class among the k rows that are nearest by Euclidean distance; of equally near ones the first.
 *
 * @param examples the rows
 * @param k how many; all rows where there are no more
 */
public record NearestNeighbours(Examples examples, int k) implements Classifier {

    public NearestNeighbours {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    @Override
    public double[] probabilities(SparseVector row) {
        double[] distances = new double[examples.size()];
        for (int i = 0; i < distances.length; i++) {
            SparseVector other = examples.x().get(i);
            distances[i] = other.square() - 2 * other.dot(row);
        }
        double[] shares = new double[examples.classes()];
        int[] nearest = IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
        double all = 0;
        for (int i : nearest) {
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
}
