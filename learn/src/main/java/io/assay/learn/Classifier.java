package io.assay.learn;

/** Tells the classes of rows. */
public interface Classifier {

    /** The probability of each class; they sum to 1. */
    double[] probabilities(SparseVector row);

    /** The likeliest class, the first of equals. */
    default int label(SparseVector row) {
        return likeliest(probabilities(row));
    }

    /** Where the largest of some numbers stands, the first of equals. */
    static int likeliest(double[] probabilities) {
        int likeliest = 0;
        for (int k = 1; k < probabilities.length; k++) {
            likeliest = probabilities[k] > probabilities[likeliest] ? k : likeliest;
        }
        return likeliest;
    }
}
