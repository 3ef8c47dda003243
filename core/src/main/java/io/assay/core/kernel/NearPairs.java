package io.assay.core.kernel;

/** Finds the pairs of two sets that lie within given radii of each other, without measuring the others. */
public final class NearPairs {

    private NearPairs() {}

    /** Takes a pair. */
    public interface Pair {
        /**
         * @param i a vector of the one set
         * @param j a vector of the other
         * @param square their squared distance
         */
        void take(int i, int j, double square);
    }

    /**
     * Gives every pair whose squared distance is at most the larger of the two squared radii; a few that are slightly farther apart may come too.
     * For each vector of the one set the others come in ascending order.
     */
    public static void within(double[][] ones, double[] radii, double[][] others, double[] otherRadii, Pair pair) {
        if (ones.length == 0 || others.length == 0) {
            return;
        }
        double[] aa = Vectors.squares(ones);
        double[] bb = Vectors.squares(others);
        RoughDistances.Frame frame = RoughDistances.Frame.of(others, ones);
        RoughDistances x = RoughDistances.of(ones, aa, frame);
        RoughDistances y = RoughDistances.of(others, bb, frame);
        float[] reach = halves(radii, frame);
        float[] otherReach = halves(otherRadii, frame);
        float[] half = y.half();
        RoughDots.scan(x.vectors(), y.vectors(), false, (i, from, first, end, dots) -> {
            float base = x.half()[i];
            float own = reach[i];
            for (int d = first; d < end; d++) {
                int j = from + d;
                float bound = half[j] - dots[d] + base;
                if (!(bound > own && bound > otherReach[j])) {
                    double dot = Vectors.dot(ones[i], others[j]);
                    pair.take(i, j, Vectors.squaredDistance(ones[i], others[j], aa[i], bb[j], dot));
                }
            }
        });
    }

    private static float[] halves(double[] squares, RoughDistances.Frame frame) {
        float[] halves = new float[squares.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = RoughDistances.half(frame.scaled(squares[i]));
        }
        return halves;
    }
}
