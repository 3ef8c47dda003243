package io.assay.audit.tabular;

import io.assay.core.Measurement;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Curves of shares over shells, and how far they are from the diagonal. */
final class ShellCurve {

    private static final int STEPS = 30;

    private ShellCurve() {}

    static double[] mean(double[][] points) {
        double[] mean = new double[points[0].length];
        for (double[] point : points) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += point[k];
            }
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= points.length;
        }
        return mean;
    }

    static double[] distances(double[][] points, double[] centre) {
        Encoding.Euclid space = new Encoding.Euclid(points, new double[][] {centre});
        return IntStream.range(0, points.length)
                .mapToDouble(i -> Numbers.rounded(space.at(i, 0)))
                .toArray();
    }

    /** The integrated curve under its name, in our form and the two of synthcity. */
    static Measurement measurement(String name, DoubleUnaryOperator curve) {
        double[] alphas =
                IntStream.range(0, STEPS).mapToDouble(i -> i / (STEPS - 1.0)).toArray();
        double[] values = Arrays.stream(alphas).map(curve).toArray();
        double area = 0;
        double sum = 0;
        double sumOfAlphas = 0;
        double step = alphas[1] - alphas[0];
        for (int i = 0; i < STEPS; i++) {
            double gap = Math.abs(values[i] - alphas[i]);
            sum += gap;
            sumOfAlphas += alphas[i];
            area += i == 0 ? 0 : step * (gap + Math.abs(values[i - 1] - alphas[i - 1])) / 2;
        }
        double integrated = Math.max(0, 1 - 2 * area);
        return Measurement.of(integrated)
                .with(name, integrated)
                .with(name + "-riemann", 1 - 2 * sum * step)
                .with(name + "-normalised", 1 - sum / sumOfAlphas)
                .with(
                        name + "-curve",
                        Arrays.stream(values).mapToObj(String::valueOf).toList());
    }
}
