package io.assay.learn;

/** How far predictions are from targets. */
public enum TestLoss {
    /** -sum t log p. */
    CROSS_ENTROPY {
        @Override
        public double[] slope(double[] p, double[] target) {
            double[] slope = new double[p.length];
            for (int k = 0; k < p.length; k++) {
                slope[k] = p[k] - target[k];
            }
            return slope;
        }

        @Override
        public double value(double[] p, double[] target) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum -= target[k] == 0 ? 0 : target[k] * StrictMath.log(p[k]);
            }
            return sum;
        }
    },
    /**
     * -sum p log t, where log 0 counts as -4 (Wang et al. 2019, arXiv:1908.06112): bounded, so that wrong targets cannot pull for ever. ProGen and
     * SunGen judge by it.
     */
    REVERSE_CROSS_ENTROPY {
        @Override
        public double[] slope(double[] p, double[] target) {
            double mean = -value(p, target);
            double[] slope = new double[p.length];
            for (int k = 0; k < p.length; k++) {
                slope[k] = -p[k] * (logarithm(target[k]) - mean);
            }
            return slope;
        }

        @Override
        public double value(double[] p, double[] target) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum -= p[k] * logarithm(target[k]);
            }
            return sum;
        }
    };

    private static final double LOG_OF_NOTHING = -4;

    /** What it changes by with each logit. */
    public abstract double[] slope(double[] p, double[] target);

    public abstract double value(double[] p, double[] target);

    private static double logarithm(double target) {
        return target == 0 ? LOG_OF_NOTHING : Math.max(LOG_OF_NOTHING, StrictMath.log(target));
    }
}
