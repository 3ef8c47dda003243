package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.Nearest;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * k-means: centres chosen by k-means++ (Arthur &amp; Vassilvitskii 2007) from some rows, then Lloyd's rounds until no row changes its cluster. Distances
 * that the triangle inequality decides are not measured (Hamerly 2010, doi:10.1137/1.9781611972801.12; Raff 2021, arXiv:2105.02936): the
 * clusters are those of the plain algorithm.
 *
 * @param centres the centres
 * @param clusters the cluster of each row
 * @param objective sum of the squared distances of the rows to their centres
 */
public record KMeans(double[][] centres, int[] clusters, double objective) {

    private static final int ROUNDS_MAX = 200;

    /** Centres are drawn from so many rows a cluster: more make drawing slower and the clusters no better. */
    private static final int SEEDING = 5;

    /** After how many dimensions it is seen whether a distance can still matter. */
    private static final int STRIDE = 8;

    /** Bounds are taken this much too wide, far more than their sums are off by rounding. */
    private static final double CAUTION = 1e-9;

    /** @param k how many clusters; no more than rows */
    public static KMeans fit(double[][] rows, int k, long seed) {
        Require.that(k >= 1 && k <= rows.length, "k must lie between 1 and %d rows, but was %d", rows.length, k);
        return from(rows, seeded(drawn(rows, SEEDING * (long) k, seed), k, seed));
    }

    /** Lloyd's rounds from centres that are given. */
    static KMeans from(double[][] rows, double[][] centres) {
        Lloyd lloyd = new Lloyd(rows, centres);
        lloyd.assign(IntStream.range(0, rows.length).toArray());
        for (int round = 1; round < ROUNDS_MAX; round++) {
            if (!lloyd.round()) {
                break;
            }
        }
        double objective = 0;
        for (int i = 0; i < rows.length; i++) {
            objective += Vectors.squaredDistance(rows[i], lloyd.centres[lloyd.clusters[i]]);
        }
        return new KMeans(lloyd.centres, lloyd.clusters, objective);
    }

    /** Some rows, those of lowest hash; all of them where there are no more. */
    private static double[][] drawn(double[][] rows, long most, long seed) {
        if (rows.length <= most) {
            return rows;
        }
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> Mix.mix(seed ^ Mix.mix(i))))
                .limit(most)
                .map(i -> rows[i])
                .toArray(double[][]::new);
    }

    /** Each next centre is a row, drawn in proportion to its squared distance from the centres so far. */
    private static double[][] seeded(double[][] rows, int k, long seed) {
        double[][] centres = new double[k][];
        centres[0] = rows[(int) Long.remainderUnsigned(Mix.mix(seed), rows.length)];
        double[] nearest = new double[rows.length];
        int[] own = new int[rows.length];
        Arrays.setAll(nearest, i -> Vectors.squaredDistance(rows[i], centres[0]));
        for (int c = 1; c < k; c++) {
            double sum = 0;
            for (double square : nearest) {
                sum += square;
            }
            double draw = (Mix.mix(seed + c * Mix.GOLDEN) >>> 11) * 0x1.0p-53 * sum;
            int at = 0;
            while (at < rows.length - 1 && draw >= nearest[at]) {
                draw -= nearest[at];
                at++;
            }
            centres[c] = rows[at];
            bringNearer(rows, centres, c, nearest, own);
        }
        return centres;
    }

    /** A row whose centre is more than twice as far from the new one as from the row stays with it. */
    private static void bringNearer(double[][] rows, double[][] centres, int added, double[] nearest, int[] own) {
        double[] quarter = new double[added];
        for (int c = 0; c < added; c++) {
            quarter[c] = Vectors.squaredDistance(centres[c], centres[added]) / 4 * (1 - CAUTION);
        }
        for (int i = 0; i < rows.length; i++) {
            if (nearest[i] > quarter[own[i]]) {
                double square = upTo(nearest[i], rows[i], centres[added]);
                if (square < nearest[i]) {
                    nearest[i] = square;
                    own[i] = added;
                }
            }
        }
    }

    /** The squared distance; where it is beyond a limit, some number beyond that. */
    private static double upTo(double limit, double[] a, double[] b) {
        double sum = 0;
        for (int from = 0; from < a.length && sum <= limit; from += STRIDE) {
            int end = Math.min(a.length, from + STRIDE);
            for (int d = from; d < end; d++) {
                sum += (a[d] - b[d]) * (a[d] - b[d]);
            }
        }
        return sum;
    }

    /** The state between rounds. */
    private static final class Lloyd {

        private final double[][] rows;
        private final int[] clusters;
        /** To the own centre, squared. */
        private final double[] distances;
        /** No other centre is nearer than this. */
        private final double[] others;

        private double[][] centres;

        Lloyd(double[][] rows, double[][] centres) {
            this.rows = rows;
            this.centres = centres;
            this.clusters = new int[rows.length];
            this.distances = new double[rows.length];
            this.others = new double[rows.length];
        }

        /** Moves the centres, then the rows that have another nearest; whether there were any. */
        boolean round() {
            double[][] before = centres;
            centres = means();
            double[] moves = new double[centres.length];
            int most = 0;
            for (int c = 0; c < moves.length; c++) {
                moves[c] = StrictMath.sqrt(Vectors.squaredDistance(before[c], centres[c]));
                most = moves[c] > moves[most] ? c : most;
            }
            double second = 0;
            for (int c = 0; c < moves.length; c++) {
                second = c == most ? second : Math.max(second, moves[c]);
            }
            int[] open = new int[rows.length];
            int n = 0;
            for (int i = 0; i < rows.length; i++) {
                int own = clusters[i];
                if (moves[own] > 0) {
                    distances[i] = Vectors.squaredDistance(rows[i], centres[own]);
                }
                others[i] -= (own == most ? second : moves[most]) * (1 + CAUTION);
                if (!(StrictMath.sqrt(distances[i]) < others[i])) {
                    open[n++] = i;
                }
            }
            return assign(Arrays.copyOf(open, n));
        }

        /** Brings rows to their nearest centres, the first of equals; whether any changed. */
        boolean assign(int[] some) {
            double[][] asked = Arrays.stream(some).mapToObj(i -> rows[i]).toArray(double[][]::new);
            Nearest nearest = Nearest.of(asked, centres, 2);
            boolean changed = false;
            for (int a = 0; a < some.length; a++) {
                int i = some[a];
                int cluster = nearest.places()[a][0];
                changed |= cluster != clusters[i];
                clusters[i] = cluster;
                distances[i] = nearest.squares()[a][0];
                others[i] = StrictMath.sqrt(nearest.squares()[a][1]) * (1 - CAUTION);
            }
            return changed;
        }

        /** The mean of each cluster; one without rows takes the row farthest from its centre, then the next. */
        private double[][] means() {
            double[][] sums = new double[centres.length][rows[0].length];
            int[] sizes = new int[centres.length];
            for (int i = 0; i < rows.length; i++) {
                sizes[clusters[i]]++;
                double[] sum = sums[clusters[i]];
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += rows[i][d];
                }
            }
            double[] far = distances.clone();
            for (int c = 0; c < centres.length; c++) {
                if (sizes[c] == 0) {
                    int farthest = farthest(far);
                    far[farthest] = Double.NEGATIVE_INFINITY;
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
}
