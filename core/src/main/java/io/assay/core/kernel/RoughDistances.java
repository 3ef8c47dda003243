package io.assay.core.kernel;

import java.util.Arrays;

/**
 * Vectors in single precision, moved and scaled so that they lie around 0, with bounds on the squared distances of the true ones: the lower
 * bound of a pair is {@code low[i] + low[j] - 2 dot}, the upper {@code high[i] + high[j] - 2 dot}, in units of {@code scale}.
 *
 * @param vectors the vectors in single precision
 * @param low squared length less what may be off
 * @param high squared length and what may be off
 * @param half half of {@code low}, rounded down: for a first look without leaving single precision
 */
record RoughDistances(float[][] vectors, double[] low, double[] high, float[] half) {

    /** Below this, single precision holds too few digits; numbers are scaled to about 1. */
    private static final double NOTHING = 1e-40;

    /** Where both sets of a comparison are moved to, and by what they are scaled. */
    record Frame(double[] centre, double scale) {

        static Frame of(double[][] vectors, double[][] others) {
            double[] centre = Vectors.mean(vectors);
            double largest = Math.max(largest(vectors, centre), largest(others, centre));
            // A power of two, so that scaling does not round; single precision then neither overflows nor runs dry.
            return new Frame(centre, largest > 0 ? Math.scalb(1.0, -Math.getExponent(largest)) : 1);
        }

        private static double largest(double[][] vectors, double[] centre) {
            double largest = 0;
            for (double[] vector : vectors) {
                for (int k = 0; k < centre.length; k++) {
                    largest = Math.max(largest, Math.abs(vector[k] - centre[k]));
                }
            }
            return largest;
        }

        /** The squared distance of true vectors in the units of the frame. */
        double scaled(double square) {
            return square * scale * scale;
        }
    }

    /** Half of a squared distance, rounded up. */
    static float half(double square) {
        return Math.nextUp((float) (square / 2));
    }

    static RoughDistances of(double[][] vectors, double[] squares, Frame frame) {
        int dimensions = frame.centre.length;
        float[][] rough = new float[vectors.length][dimensions];
        double[] low = new double[vectors.length];
        double[] high = new double[vectors.length];
        double share =
                RoughDots.error(dimensions) + 4 * 0x1.2p-24; // Of the product, and of each vector's own rounding.
        double exact = (dimensions + 4) * 0x1.0p-51; // Of the sums in double that decide in the end.
        Arrays.setAll(low, i -> {
            double square = 0;
            for (int k = 0; k < dimensions; k++) {
                float number = (float) ((vectors[i][k] - frame.centre[k]) * frame.scale);
                rough[i][k] = number;
                square += (double) number * number;
            }
            double off = square * share + frame.scaled(squares[i]) * exact + NOTHING;
            high[i] = square + off;
            return square - off;
        });
        float[] half = new float[vectors.length];
        for (int i = 0; i < half.length; i++) {
            half[i] = Math.nextDown((float) (low[i] / 2));
        }
        return new RoughDistances(rough, low, high, half);
    }
}
