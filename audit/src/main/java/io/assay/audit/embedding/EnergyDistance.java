package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.kernel.Dots;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Energy distance: 2 E|X - Y| - E|X - X'| - E|Y - Y'| with Euclidean distances between embeddings of synthetic X and reference Y, all
 * pairs counted, those of a sample with itself too (V-statistic). Beside it, of the first coordinate alone: Wasserstein-1, Kolmogorov-Smirnov, and the
 * root of the energy distance as scipy gives it.
 *
 * <p>Read: 0 when both sets are the same; it is never below 0. Compare with the value of real against real.
 *
 * <p>Misleads in many dimensions, where all distances are alike and the value is small even for sets that differ: judge it by its
 * distance from real against real, not by its size.
 *
 * <p>Worked example: synthetic 0 and reference 3, in one dimension: 2 * 3 - 0 - 0 = 6.
 */
@About(
        id = "text.energy-distance",
        spec = "TX-04",
        summary = "Energy distance between the embeddings of synthetic and real data",
        modalities = Modality.TEXT,
        source = "Szekely & Rizzo 2013, doi:10.1016/j.jspi.2013.03.018")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, needs = Role.REFERENCE, cost = Cost.STANDARD, identical = 0)
@AutoService(Auditable.class)
public record EnergyDistance() implements EmbeddingMetric {

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, 1);
        double[][] x = Rows.vectors(synthetic);
        double[][] y = Rows.vectors(rows.of(Role.REFERENCE, 1));
        double n = x.length;
        double m = y.length;
        double value = 2 * between(x, y) / (n * m) - 2 * within(x) / (n * n) - 2 * within(y) / (m * m);
        double[] mean = Vectors.mean(y);
        Gaps gaps = Gaps.between(coordinate(x), coordinate(y));
        return Measurement.of(Math.max(0, value))
                .with("energy-distance-squared-2E|X-Y|-E|X-X'|-E|Y-Y'|-V-statistic", Math.max(0, value))
                .with("wasserstein-1-of-e0", gaps.area(Math::abs))
                .with("ks-of-e0", gaps.largest())
                .with("scipy-energy-distance-of-e0", StrictMath.sqrt(2 * gaps.area(gap -> gap * gap)))
                .evidence(Telling.highest(
                        synthetic, i -> Vectors.squaredDistance(x[i], mean), "far from the mean of the reference"));
    }

    private static double between(double[][] x, double[][] y) {
        double[] xx = Vectors.squares(x);
        double[] yy = Vectors.squares(y);
        double[] sum = {0};
        Dots.each(x, y, (i, from, n, dots) -> {
            for (int j = 0; j < n; j++) {
                sum[0] += StrictMath.sqrt(Vectors.squaredDistance(x[i], y[from + j], xx[i], yy[from + j], dots[j]));
            }
        });
        return sum[0];
    }

    /** Over unordered pairs. */
    private static double within(double[][] x) {
        double[] xx = Vectors.squares(x);
        double[] sum = {0};
        Dots.pairs(x, (i, from, n, dots) -> {
            for (int j = 0; j < n; j++) {
                sum[0] += StrictMath.sqrt(Vectors.squaredDistance(x[i], x[from + j], xx[i], xx[from + j], dots[j]));
            }
        });
        return sum[0];
    }

    private static double[] coordinate(double[][] vectors) {
        double[] first = new double[vectors.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = vectors[i][0];
        }
        java.util.Arrays.sort(first);
        return first;
    }

    /** The difference of two empirical distribution functions, step by step. */
    private record Gaps(double[] widths, double[] heights) {

        static Gaps between(double[] x, double[] y) {
            double[] all = java.util.stream.DoubleStream.concat(java.util.Arrays.stream(x), java.util.Arrays.stream(y))
                    .sorted()
                    .toArray();
            double[] widths = new double[all.length];
            double[] heights = new double[all.length];
            int i = 0;
            int j = 0;
            for (int k = 0; k < all.length; k++) {
                while (i < x.length && x[i] <= all[k]) {
                    i++;
                }
                while (j < y.length && y[j] <= all[k]) {
                    j++;
                }
                widths[k] = k + 1 < all.length ? all[k + 1] - all[k] : 0;
                heights[k] = (double) i / x.length - (double) j / y.length;
            }
            return new Gaps(widths, heights);
        }

        double area(DoubleUnaryOperator of) {
            double area = 0;
            for (int k = 0; k < widths.length; k++) {
                area += widths[k] * of.applyAsDouble(heights[k]);
            }
            return area;
        }

        double largest() {
            double largest = 0;
            for (double height : heights) {
                largest = Math.max(largest, Math.abs(height));
            }
            return largest;
        }
    }
}
