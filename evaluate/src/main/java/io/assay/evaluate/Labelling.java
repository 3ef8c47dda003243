package io.assay.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels that a learner gives to rows.
 *
 * @param labels the labels it knows, ascending
 * @param probabilities of each row a number a label; of one label a row they sum to 1
 * @param several whether a row may have any number of labels: all of at least 0.5
 * @param features numbers that describe a row to the learner; 0 where it reads the text itself
 */
@SuppressWarnings("ArrayRecordComponent") // Read in place; never compared.
record Labelling(List<String> labels, double[][] probabilities, boolean several, int features) {

    private static final double LEAST = 0.5;

    /** The labels of a row by name. */
    List<String> of(int row) {
        double[] chances = probabilities[row];
        return several
                ? IntStream.range(0, chances.length)
                        .filter(k -> chances[k] >= LEAST)
                        .mapToObj(labels::get)
                        .toList()
                : List.of(labels.get(io.assay.learn.Classifier.likeliest(chances)));
    }
}
