package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.learn.Cholesky;

/** A density of Gaussian kernels whose covariance is that of the points (n - 1) times Scott's factor n^(-1/(d+4)), squared. */
final class KernelDensity {

    private final double[][] points;
    private final double logScale;
    private final Cholesky factor;

    KernelDensity(double[][] points) {
        int d = points.length == 0 ? 0 : points[0].length;
        if (points.length <= d) {
            throw new NothingToMeasure("it takes more rows than columns to tell a density");
        }
        double scott = StrictMath.pow(points.length, -1.0 / (d + 4));
        double[][] covariance = covariance(points);
        for (double[] row : covariance) {
            for (int k = 0; k < d; k++) {
                row[k] *= scott * scott;
            }
        }
        this.factor = Cholesky.of(covariance).orElseThrow(() -> new NothingToMeasure("columns depend on each other"));
        this.points = points;
        this.logScale =
                -StrictMath.log(points.length) - d / 2.0 * StrictMath.log(2 * StrictMath.PI) - factor.logDiagonal();
    }

    private static double[][] covariance(double[][] points) {
        double[] mean = ShellCurve.mean(points);
        int d = mean.length;
        double[][] covariance = new double[d][d];
        for (double[] point : points) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    covariance[i][j] += (point[i] - mean[i]) * (point[j] - mean[j]) / (points.length - 1);
                }
            }
        }
        return covariance;
    }

    /** The natural logarithm of the density, finite even far out. */
    double logDensity(double[] at) {
        double[] exponents = new double[points.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            exponents[i] = -factor.squaredLength(at, points[i]) / 2;
            most = Math.max(most, exponents[i]);
        }
        double sum = 0;
        for (double exponent : exponents) {
            sum += StrictMath.exp(exponent - most);
        }
        return logScale + most + StrictMath.log(sum);
    }
}
