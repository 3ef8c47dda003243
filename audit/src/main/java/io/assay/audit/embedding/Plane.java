package io.assay.audit.embedding;

import io.assay.core.kernel.Vectors;

/** Principal components of some vectors: their mean and the axes of largest variance. */
record Plane(double[] mean, double[][] axes) {

    /** The axes that hold a share of the variance together, the one that reaches it included. */
    static Plane ofShare(double[][] vectors, double share) {
        double[] mean = Vectors.mean(vectors);
        Symmetric.Axes all = Symmetric.axes(Symmetric.scatter(vectors, mean, vectors.length));
        double total = 0;
        for (double value : all.values()) {
            total += Math.max(0, value);
        }
        double sum = 0;
        int n = 0;
        while (n < all.values().length && (n == 0 || sum < share * total)) {
            sum += Math.max(0, all.values()[n]);
            n++;
        }
        return new Plane(mean, java.util.Arrays.copyOf(all.vectors(), n));
    }

    /** The first axes. */
    Plane first(int n) {
        return new Plane(mean, java.util.Arrays.copyOf(axes, Math.min(n, axes.length)));
    }

    /** The coordinates of vectors along the axes. */
    double[][] project(double[][] vectors) {
        double[][] projected = new double[vectors.length][axes.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int axis = 0; axis < axes.length; axis++) {
                double sum = 0;
                for (int k = 0; k < mean.length; k++) {
                    sum += (vectors[i][k] - mean[k]) * axes[axis][k];
                }
                projected[i][axis] = sum;
            }
        }
        return projected;
    }
}
