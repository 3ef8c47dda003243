package io.assay.generate.tune;

import io.assay.core.kernel.Mix;

/**
 * The next character as a log-linear function of those before it: the logits are sums of rows of weights, one row for each run of 0 to n characters before the place, and
 * one more for each such run under the label. Runs share rows by their hash. Rows of runs are the model that all labels share, rows of labels its prefixes.
 */
final class LogLinear {

    private final int order;
    private final int rows;
    private final float[] weights;

    LogLinear(int order, int rows) {
        this.order = order;
        this.rows = rows;
        weights = new float[rows * Alphabet.SIZE];
    }

    float[] weights() {
        return weights;
    }

    /** Where the rows begin that count at a place: first those of runs, then those of the label. */
    int[] contexts(long label, int[] text, int at) {
        int[] begins = new int[2 * (order + 1)];
        long run = Mix.GOLDEN;
        for (int length = 0; length <= order; length++) {
            begins[length] = row(run);
            begins[order + 1 + length] = row(Mix.then(run, label));
            int before = at - length - 1;
            run = Mix.then(run, before < 0 ? Alphabet.END : text[before]);
        }
        return begins;
    }

    private int row(long run) {
        return (int) Long.remainderUnsigned(Mix.mix(run), rows) * Alphabet.SIZE;
    }

    /** How many of the contexts are shared by all labels; the others are of the label. */
    int shared() {
        return order + 1;
    }

    /** The probability of each character. */
    double[] probabilities(int[] contexts, double temperature) {
        double[] logits = new double[Alphabet.SIZE];
        for (int begin : contexts) {
            for (int character = 0; character < Alphabet.SIZE; character++) {
                logits[character] += weights[begin + character];
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (int character = 0; character < Alphabet.SIZE; character++) {
            logits[character] = StrictMath.exp((logits[character] - highest) / temperature);
            sum += logits[character];
        }
        for (int character = 0; character < Alphabet.SIZE; character++) {
            logits[character] /= sum;
        }
        return logits;
    }
}
