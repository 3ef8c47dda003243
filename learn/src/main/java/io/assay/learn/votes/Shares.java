package io.assay.learn.votes;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Soft labels as shares of votes: where all that is iterated begins. */
final class Shares {

    private Shares() {}

    static double[][] weighted(Votes votes, IntToDoubleFunction weight) {
        double[][] soft = new double[votes.items()][votes.labels()];
        double[] all = new double[votes.labels()];
        for (int i = 0; i < soft.length; i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                soft[i][votes.label()[v]] += weight.applyAsDouble(votes.annotator()[v]);
                all[votes.label()[v]]++;
            }
        }
        normalise(all);
        for (int i = 0; i < soft.length; i++) {
            // An item without a vote that counts is what items are in general.
            soft[i] = Arrays.stream(soft[i]).sum() == 0 ? all.clone() : normalise(soft[i]);
        }
        return soft;
    }

    /** In place; equal shares where all are 0. */
    static double[] normalise(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int c = 0; c < values.length; c++) {
            values[c] = sum == 0 ? 1.0 / values.length : values[c] / sum;
        }
        return values;
    }

    /** Probabilities from logarithms that may lack a common term. */
    static double[] exponentials(double[] logs) {
        double largest = Arrays.stream(logs).max().orElseThrow();
        double[] values = new double[logs.length];
        for (int c = 0; c < logs.length; c++) {
            values[c] = StrictMath.exp(logs[c] - largest);
        }
        return normalise(values);
    }

    /** The shares of labels over all items. */
    static double[] priors(double[][] soft, int labels) {
        double[] priors = new double[labels];
        for (double[] item : soft) {
            for (int c = 0; c < labels; c++) {
                priors[c] += item[c];
            }
        }
        return normalise(priors);
    }
}
