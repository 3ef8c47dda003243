package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.kernel.Nearest;
import io.assay.core.kernel.Vectors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The graph of vote-k (Su et al. 2023, arXiv:2209.01975): every row votes for its k nearest by the cosine of centred embeddings. A vote counts a tenth for
 * each time the voter stands near to a row that was taken before. The paper's rule; the authors' script does not discount in its second phase.
 */
final class VoteGraph {

    /** Beyond this the comparison of all with all takes too long to be of use. */
    private static final int ROWS_MAX = 20_000;

    private static final double DISCOUNT = 10;

    /** Who votes for a row. */
    private final int[][] voters;

    private final int[] covered;
    private final BitSet taken;

    VoteGraph(double[][] embeddings, int k) {
        Require.that(
                embeddings.length <= ROWS_MAX,
                "vote-k compares all rows with all and takes at most %d, but there are %d; put take before it",
                ROWS_MAX,
                embeddings.length);
        voters = voters(centred(embeddings), k);
        covered = new int[embeddings.length];
        taken = new BitSet(embeddings.length);
    }

    private static double[][] centred(double[][] rows) {
        int dimensions = rows.length == 0 ? 0 : rows[0].length;
        double[] mean = new double[dimensions];
        for (double[] row : rows) {
            for (int d = 0; d < dimensions; d++) {
                mean[d] += row[d] / rows.length;
            }
        }
        double[][] centred = new double[rows.length][dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                centred[i][d] = rows[i][d] - mean[d];
            }
            double length = Math.sqrt(Vectors.dot(centred[i], centred[i]));
            for (int d = 0; d < dimensions && length > 0; d++) {
                centred[i][d] /= length;
            }
        }
        return centred;
    }

    private static int[][] voters(double[][] rows, int k) {
        List<List<Integer>> voters = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            voters.add(new ArrayList<>());
        }
        // On a sphere the nearest are those of highest cosine.
        int[][] nearest = Nearest.others(rows, Math.min(k, rows.length - 1)).places();
        for (int i = 0; i < rows.length; i++) {
            for (int near : nearest[i]) {
                voters.get(near).add(i);
            }
        }
        return voters.stream()
                .map(list -> list.stream().mapToInt(v -> v).toArray())
                .toArray(int[][]::new);
    }

    /** Takes a row: its voters count less from now on. */
    void take(int row) {
        taken.set(row);
        for (int voter : voters[row]) {
            covered[voter]++;
        }
    }

    boolean taken(int row) {
        return taken.get(row);
    }

    /** Takes the row of most votes among some that are not taken yet; of equal ones the first. There must be one. */
    int takeBest(IntPredicate among) {
        int best = -1;
        double most = -1;
        for (int row = 0; row < voters.length; row++) {
            if (!taken.get(row) && among.test(row)) {
                double votes = votes(row);
                if (votes > most) {
                    most = votes;
                    best = row;
                }
            }
        }
        take(best);
        return best;
    }

    /** Those taken vote no more. */
    private double votes(int row) {
        double votes = 0;
        for (int voter : voters[row]) {
            votes += taken.get(voter) ? 0 : Math.pow(DISCOUNT, -covered[voter]);
        }
        return votes;
    }
}
