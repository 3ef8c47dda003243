package io.assay.core.stats;

import io.assay.core.Require;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The values that random parts of the data get, each as large as the part that is looked at. If what sets that part apart had
 * nothing to do with the value, its value would be one of these: the permutation test (Pitman 1937, Suppl. JRSS 4:119).
 */
public sealed interface RandomParts {

    /** Their mean. */
    double mean();

    /** The share of random parts whose value lies at least as far out, doubled for both sides. */
    double p(double value);

    /** Of the mean of scores: known without drawing. */
    static RandomParts ofMean(double[] scores, int size) {
        boolean binary = Arrays.stream(scores).allMatch(score -> score == 0 || score == 1);
        return binary
                ? new Counted(scores.length, (int) Arrays.stream(scores).sum(), size)
                : Curve.ofMean(scores, size);
    }

    /** Of anything else: as drawn. */
    static RandomParts drawn(double[] values) {
        return new Drawn(values);
    }

    /** Shares of ones, each part a draw without replacement: Fisher's exact test, its smaller side doubled. */
    record Counted(int all, int ones, int size) implements RandomParts {

        @Override
        public double mean() {
            return (double) ones / all;
        }

        @Override
        public double p(double value) {
            int found = (int) Math.round(value * size);
            HypergeometricDistribution counts = HypergeometricDistribution.of(all, ones, size);
            double above = counts.survivalProbability(found - 1);
            return Math.min(1, 2 * Math.min(above, counts.cumulativeProbability(found)));
        }
    }

    /** Values that were drawn: their own share where any lies as far out, beyond them the tail of the curve through them. */
    @SuppressWarnings("ArrayRecordComponent") // Read in place; never compared.
    record Drawn(double[] values) implements RandomParts {

        public Drawn {
            Require.that(values.length >= 2, "values must be at least 2, but were %d", values.length);
        }

        @Override
        public double mean() {
            return Curve.through(values).mean();
        }

        @Override
        public double p(double value) {
            Curve curve = Curve.through(values);
            double rounding = Curve.ROUNDING * Math.max(1, Math.abs(value));
            long above =
                    Arrays.stream(values).filter(one -> one >= value - rounding).count();
            long below =
                    Arrays.stream(values).filter(one -> one <= value + rounding).count();
            long beyond = Math.min(above, below);
            double counted = Math.min(1, 2.0 * (1 + beyond) / (1 + values.length));
            return beyond > 0 || curve.isFlat() ? counted : Math.min(counted, curve.p(value));
        }
    }

    /**
     * A bell through three moments, as permuted values follow it (Winkler et al. 2016, NeuroImage 141:502): the tail on the side
     * to which it leans is that of Pearson's third curve, through the cube root of Wilson and Hilferty (1931); the other is left
     * as heavy as it would be without leaning, so that an error of the third moment never makes a difference out of nothing.
     *
     * @param mean first moment
     * @param deviation root of the second
     * @param skewness the third, in units of the deviation
     * @param draws how many values the moments were taken from; 0 where they are known
     */
    record Curve(double mean, double deviation, double skewness, int draws) implements RandomParts {

        private static final double ROUNDING = 1e-12;
        /** Below this the formula of Wilson and Hilferty loses its digits, and the curve is upright. */
        private static final double LEAN_LEAST = 1e-6;

        static Curve through(double[] values) {
            double[] moments = moments(values);
            int n = values.length;
            double deviation = StrictMath.sqrt(moments[1] * n / (n - 1));
            return new Curve(moments[0], deviation, skewness(moments[1], moments[2]), n);
        }

        /** Moments of the mean of a part drawn without replacement (Isserlis 1931, Proc. R. Soc. A 132:586). */
        static Curve ofMean(double[] scores, int size) {
            double[] moments = moments(scores);
            double all = scores.length;
            double left = all - size;
            double second = moments[1] * left / (size * Math.max(1, all - 1));
            double third = moments[2]
                    * left
                    * (left - size)
                    / ((double) size * size * Math.max(1, all - 1) * Math.max(1, all - 2));
            return new Curve(moments[0], StrictMath.sqrt(second), skewness(second, third), 0);
        }

        private static double[] moments(double[] values) {
            double mean = Arrays.stream(values).sum() / values.length;
            double second = 0;
            double third = 0;
            for (double value : values) {
                double off = value - mean;
                second += off * off;
                third += off * off * off;
            }
            return new double[] {mean, second / values.length, third / values.length};
        }

        private static double skewness(double second, double third) {
            return second == 0 ? 0 : third / (second * StrictMath.sqrt(second));
        }

        /** Whether all values are the same, but for rounding. */
        boolean isFlat() {
            return deviation <= ROUNDING * Math.max(1, Math.abs(mean));
        }

        @Override
        public double p(double value) {
            if (isFlat()) {
                return Math.abs(value - mean) <= ROUNDING * Math.max(1, Math.abs(mean)) ? 1 : 0;
            }
            double off = (value - mean) / (draws == 0 ? deviation : deviation * StrictMath.sqrt(1 + 1.0 / draws));
            double far = Math.abs(off);
            double lean = Math.signum(off) * skewness;
            double upright = lean < LEAN_LEAST ? far : 6 / lean * (StrictMath.cbrt(lean * far / 2 + 1) - 1) + lean / 6;
            ContinuousDistribution bell = draws == 0 ? NormalDistribution.of(0, 1) : TDistribution.of(draws - 1);
            return Math.min(1, 2 * bell.survivalProbability(Math.min(far, upright)));
        }
    }
}
