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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Maximum mean discrepancy: MMD^2 = mean k(x,x') + mean k(y,y') - 2 mean k(x,y) over synthetic x and reference y, with the Gaussian kernel
 * k = exp(-d^2 / 2 sigma^2). The value is the unbiased form, which leaves pairs of a sample with itself out and can be below 0; the biased form
 * keeps them. Sigma is the median distance of all pairs of both sets together (of the first 2,000 samples, where there are more). Beside it stand
 * sigma 1, the linear kernel (squared distance of the means), and KID: the kernel (x.y / d + 1)^3, unbiased, one block.
 *
 * <p>Read: about 0 when both sets have one distribution; compare with the value of real against real. With a Gaussian kernel it is at most 2.
 *
 * <p>Misleads when read alone: its scale depends on sigma, and sigma on the data. Only values of one reference compare.
 *
 * <p>Worked example: synthetic 0, 0 and reference 1, 1 in one dimension: four of six pairs have distance 1 and two 0, so sigma = 1; unbiased
 * 1 + 1 - 2 exp(-1/2) = 0.787.
 */
@About(
        id = "text.mmd",
        spec = "TX-04",
        summary = "Squared maximum mean discrepancy between the embeddings of synthetic and real data",
        modalities = Modality.TEXT,
        source = "Gretton et al. 2012, JMLR 13; KID: Binkowski et al. 2018, arXiv:1801.01401")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.LOWER,
        lower = -2,
        upper = 2,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identicalVaries =
                "the unbiased form leaves pairs of a sample with itself out on one side only, which is below 0")
@AutoService(Auditable.class)
public record MaximumMeanDiscrepancy() implements EmbeddingMetric {

    private static final int MEDIAN_MAX = 2_000;

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, 2);
        double[][] x = Rows.vectors(synthetic);
        double[][] y = Rows.vectors(rows.of(Role.REFERENCE, 2));
        double sigma = medianDistance(x, y);
        Sums xx = Sums.within(x, sigma);
        Sums yy = Sums.within(y, sigma);
        Sums xy = Sums.between(x, y, sigma);
        double n = x.length;
        double m = y.length;
        double value = xx.median / (n * (n - 1)) + yy.median / (m * (m - 1)) - 2 * xy.median / (n * m);
        double[] mean = Vectors.mean(y);
        return Measurement.of(value)
                .with("sigma-median-of-pooled-pairwise-distances", sigma)
                .with("mmd2-unbiased-rbf-median", value)
                .with(
                        "mmd2-biased-rbf-median",
                        (xx.median + n) / (n * n) + (yy.median + m) / (m * m) - 2 * xy.median / (n * m))
                .with(
                        "mmd2-unbiased-rbf-sigma-1",
                        xx.one / (n * (n - 1)) + yy.one / (m * (m - 1)) - 2 * xy.one / (n * m))
                .with("mmd2-biased-linear", Vectors.squaredDistance(Vectors.mean(x), mean))
                .with(
                        "kid-one-block-poly3-gamma-1/d-coef-1-unbiased",
                        xx.cubic / (n * (n - 1)) + yy.cubic / (m * (m - 1)) - 2 * xy.cubic / (n * m))
                .evidence(Telling.highest(
                        synthetic, i -> Vectors.squaredDistance(x[i], mean), "far from the mean of the reference"));
    }

    /** The median over all pairs of both sets together; of an even number of pairs the mean of the middle two. */
    private static double medianDistance(double[][] x, double[][] y) {
        double[][] pooled = Stream.concat(first(x), first(y)).toArray(double[][]::new);
        int n = pooled.length;
        double[] distances = new double[n * (n - 1) / 2];
        double[] squares = Vectors.squares(pooled);
        int[] next = {0};
        Dots.pairs(pooled, (i, from, many, dots) -> {
            for (int j = 0; j < many; j++) {
                distances[next[0]++] =
                        Vectors.squaredDistance(pooled[i], pooled[from + j], squares[i], squares[from + j], dots[j]);
            }
        });
        Arrays.sort(distances);
        int middle = distances.length / 2;
        double high = StrictMath.sqrt(distances[middle]);
        double median = distances.length % 2 == 1 ? high : (StrictMath.sqrt(distances[middle - 1]) + high) / 2;
        return median > 0 ? median : 1;
    }

    private static Stream<double[]> first(double[][] vectors) {
        return Arrays.stream(vectors).limit(MEDIAN_MAX / 2);
    }

    /** Sums of kernels over pairs. */
    private static final class Sums {

        private final double minusHalfGamma;
        private double median;
        private double one;
        private double cubic;

        private Sums(double sigma) {
            this.minusHalfGamma = -1 / (2 * sigma * sigma);
        }

        /** Over all ordered pairs of different vectors. */
        static Sums within(double[][] x, double sigma) {
            Sums sums = new Sums(sigma);
            double[] squares = Vectors.squares(x);
            Dots.pairs(x, (i, from, n, dots) -> {
                for (int j = 0; j < n; j++) {
                    sums.add(2, x[i], x[from + j], squares[i], squares[from + j], dots[j]);
                }
            });
            return sums;
        }

        static Sums between(double[][] x, double[][] y, double sigma) {
            Sums sums = new Sums(sigma);
            double[] xx = Vectors.squares(x);
            double[] yy = Vectors.squares(y);
            Dots.each(x, y, (i, from, n, dots) -> {
                for (int j = 0; j < n; j++) {
                    sums.add(1, x[i], y[from + j], xx[i], yy[from + j], dots[j]);
                }
            });
            return sums;
        }

        private void add(int times, double[] a, double[] b, double aa, double bb, double ab) {
            double square = Vectors.squaredDistance(a, b, aa, bb, ab);
            median += times * StrictMath.exp(square * minusHalfGamma);
            one += times * StrictMath.exp(-square / 2);
            double linear = ab / a.length + 1;
            cubic += times * linear * linear * linear;
        }
    }
}
