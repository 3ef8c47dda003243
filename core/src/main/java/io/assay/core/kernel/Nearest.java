package io.assay.core.kernel;

import java.util.Arrays;

/**
 * The nearest vectors of another set, or of the others in the same one. All pairs are looked at in single precision; the few that may be
 * among the nearest are then measured in double, so that the answer does not depend on how the machine rounds.
 *
 * @param squares squared Euclidean distances, nearest first
 * @param places which vectors they are; of equal distances the lower place comes first
 */
public record Nearest(double[][] squares, int[][] places) {

    /** The k nearest of one set for each vector of another. */
    public static Nearest of(double[][] queries, double[][] others, int k) {
        Search search = new Search(queries, others, k);
        if (others.length > 0) {
            RoughDistances.Frame frame = search.frame;
            RoughDistances ones = RoughDistances.of(queries, search.aa, frame);
            RoughDistances twos = RoughDistances.of(others, search.bb, frame);
            float[] half = twos.half();
            RoughDots.scan(ones.vectors(), twos.vectors(), false, (i, from, first, end, dots) -> {
                float reach = search.half[i] - ones.half()[i];
                for (int j = next(half, from, dots, first, end, reach);
                        j < end;
                        j = next(half, from, dots, j + 1, end, reach)) {
                    int place = from + j;
                    double dot = 2.0 * dots[j];
                    search.offer(
                            i,
                            place,
                            ones.low()[i] + twos.low()[place] - dot,
                            ones.high()[i] + twos.high()[place] - dot);
                    reach = search.half[i] - ones.half()[i];
                }
            });
        }
        return search.found();
    }

    /** The next that is not beyond reach, or the end. Four at once: nearly all are beyond. */
    @SuppressWarnings("ShortCircuitBoolean") // One branch for four comparisons.
    private static int next(float[] half, int from, float[] dots, int start, int end, float reach) {
        int j = start;
        while (j + 4 <= end
                && half[from + j] - dots[j] > reach
                        & half[from + j + 1] - dots[j + 1] > reach
                        & half[from + j + 2] - dots[j + 2] > reach
                        & half[from + j + 3] - dots[j + 3] > reach) {
            j += 4;
        }
        while (j < end && half[from + j] - dots[j] > reach) {
            j++;
        }
        return j;
    }

    /** The k nearest others of the same set. */
    public static Nearest others(double[][] vectors, int k) {
        Search search = new Search(vectors, vectors, k);
        RoughDistances all = RoughDistances.of(vectors, search.aa, search.frame);
        float[] half = all.half();
        float[] reach = search.half;
        RoughDots.scan(all.vectors(), all.vectors(), true, (i, from, first, end, dots) -> {
            float own = half[i];
            for (int j = first; j < end; j++) {
                int place = from + j;
                float bound = half[place] - dots[j] + own;
                if (!(bound > reach[i] && bound > reach[place])) {
                    double low = all.low()[i] + all.low()[place] - 2.0 * dots[j];
                    double high = all.high()[i] + all.high()[place] - 2.0 * dots[j];
                    search.offer(i, place, low, high);
                    search.offer(place, i, low, high);
                }
            }
        });
        return search.found();
    }

    /** What has been found so far, for each query: the exact nearest, and those not yet measured that may be nearer. */
    private static final class Search {

        private static final int WAITING = 48;

        private final double[][] queries;
        private final double[][] others;
        private final int k;
        private final double[] aa;
        private final double[] bb;
        private final RoughDistances.Frame frame;
        /** No vector beyond this is among the k nearest: k others are surely nearer. */
        private final double[] reach;
        /** Half of it, in single precision. */
        private final float[] half;

        private final double[][] highs;
        private final int[][] waiting;
        private final double[][] lows;
        private final int[] count;
        private final double[][] squares;
        private final int[][] places;

        Search(double[][] queries, double[][] others, int k) {
            int n = queries.length;
            this.queries = queries;
            this.others = others;
            this.k = k;
            this.aa = Vectors.squares(queries);
            this.bb = queries == others ? aa : Vectors.squares(others);
            this.frame = others.length > 0
                    ? RoughDistances.Frame.of(others, queries)
                    : new RoughDistances.Frame(new double[0], 1);
            this.reach = infinite(n);
            this.half = new float[n];
            Arrays.fill(half, Float.POSITIVE_INFINITY);
            this.highs = new double[n][];
            this.waiting = new int[n][];
            this.lows = new double[n][];
            this.count = new int[n];
            this.squares = new double[n][];
            this.places = new int[n][k];
            for (int i = 0; i < n; i++) {
                highs[i] = infinite(k);
                squares[i] = infinite(k);
                waiting[i] = new int[WAITING];
                lows[i] = new double[WAITING];
            }
        }

        private static double[] infinite(int n) {
            double[] numbers = new double[n];
            Arrays.fill(numbers, Double.POSITIVE_INFINITY);
            return numbers;
        }

        void offer(int i, int place, double low, double high) {
            if (low > reach[i]) {
                return;
            }
            if (count[i] == WAITING) {
                measure(i);
                if (low > reach[i]) {
                    return;
                }
            }
            waiting[i][count[i]] = place;
            lows[i][count[i]++] = low;
            double[] nearest = highs[i];
            if (high < nearest[k - 1]) {
                int at = k - 1;
                for (; at > 0 && nearest[at - 1] > high; at--) {
                    nearest[at] = nearest[at - 1];
                }
                nearest[at] = high;
                reach[i] = nearest[k - 1];
                half[i] = RoughDistances.half(reach[i]);
            }
        }

        /** Measures those waiting that are still in reach. */
        private void measure(int i) {
            for (int w = 0; w < count[i]; w++) {
                if (!(lows[i][w] > reach[i])) {
                    int place = waiting[i][w];
                    double[] one = queries[i];
                    double[] other = others[place];
                    double dot = Vectors.dot(one, other);
                    insert(i, place, Vectors.squaredDistance(one, other, aa[i], bb[place], dot));
                }
            }
            count[i] = 0;
        }

        private void insert(int i, int place, double square) {
            double[] nearest = squares[i];
            int at = k;
            while (at > 0 && (nearest[at - 1] > square || nearest[at - 1] == square && places[i][at - 1] > place)) {
                at--;
            }
            if (at < k) {
                System.arraycopy(nearest, at, nearest, at + 1, k - at - 1);
                System.arraycopy(places[i], at, places[i], at + 1, k - at - 1);
                nearest[at] = square;
                places[i][at] = place;
            }
        }

        Nearest found() {
            for (int i = 0; i < queries.length; i++) {
                measure(i);
            }
            return new Nearest(squares, places);
        }
    }
}
