package io.assay.learn;

/** Tells the classes of rows. */
public interface Classifier {

    /** The probability of each class; they sum to 1. */
    double[] probabilities(Vector row);

    /** The probability of class 1: of two classes, that of the positive one. */
    default double probability(Vector row) {
        return probabilities(row)[1];
    }

    /** The likeliest class, the first of equals. */
    default int label(Vector row) {
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
