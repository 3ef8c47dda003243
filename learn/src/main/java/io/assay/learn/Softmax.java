package io.assay.learn;

/** Probabilities from logits, without overflow. */
public final class Softmax {

    private Softmax() {}

    /** exp(z_k) / sum exp(z). */
    public static double[] of(double[] logits) {
        return of(logits, logSum(logits));
    }

    /** The same where log sum exp(z) is known. */
    static double[] of(double[] logits, double sum) {
        double[] probabilities = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = StrictMath.exp(logits[k] - sum);
        }
        return probabilities;
    }

    /** Turns logits into probabilities in their place, each exponential taken once; tells log sum exp(z). */
    static double turn(double[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = StrictMath.exp(logits[k] - largest);
            sum += logits[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logits[k] /= sum;
        }
        return largest + StrictMath.log(sum);
    }

    /** log sum exp(z). */
    static double logSum(double[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += StrictMath.exp(logit - largest);
        }
        return largest + StrictMath.log(sum);
    }
}
