package io.assay.core.kernel;

/** Sums over single vectors, in the order of the dimensions. */
public final class Vectors {

    /** Below this share of the lengths, a squared distance by the products has lost digits and is summed directly. */
    private static final double NEAR = 1e-4;

    private Vectors() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The squared length of each vector. */
    public static double[] squares(double[][] vectors) {
        double[] squares = new double[vectors.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = dot(vectors[i], vectors[i]);
        }
        return squares;
    }

    /** The vector at length 1; the vector itself where it has no length. */
    public static double[] unit(double[] vector) {
        double length = StrictMath.sqrt(dot(vector, vector));
        if (length == 0) {
            return vector;
        }
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    /** The mean of some vectors. */
    public static double[] mean(double[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= vectors.length;
        }
        return mean;
    }

    /**
     * The squared Euclidean distance of two vectors whose squared lengths and product are known: aa + bb - 2 ab; where that difference
     * cancels, summed anew.
     */
    public static double squaredDistance(double[] a, double[] b, double aa, double bb, double ab) {
        double square = aa + bb - 2 * ab;
        return square > NEAR * (aa + bb) ? square : squaredDistance(a, b);
    }

    public static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
