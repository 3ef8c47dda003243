package io.assay.generate.tune;

import java.util.Map;
import java.util.TreeMap;

/** The gradient of a text: a row of the alphabet's size for each context that the text has. */
final class Gradient {

    private final Map<Integer, double[]> rows = new TreeMap<>();

    /** Adds the gradient of one character's loss, probabilities less the character itself, in some of its contexts. */
    void add(int[] contexts, int from, double[] probabilities, int character, double weight) {
        for (int i = from; i < contexts.length; i++) {
            double[] row = rows.computeIfAbsent(contexts[i], any -> new double[Alphabet.SIZE]);
            for (int other = 0; other < Alphabet.SIZE; other++) {
                row[other] += weight * probabilities[other];
            }
            row[character] -= weight;
        }
    }

    double length() {
        double squares = 0;
        for (double[] row : rows.values()) {
            for (double number : row) {
                squares += number * number;
            }
        }
        return StrictMath.sqrt(squares);
    }

    /** Moves weights against it. */
    void apply(float[] weights, double step) {
        rows.forEach((begin, row) -> {
            for (int i = 0; i < row.length; i++) {
                weights[begin + i] -= (float) (step * row[i]);
            }
        });
    }
}
