package io.assay.generate.tune;

import io.assay.generate.prompt.Chance;
import java.util.List;

/** A generator that can be trained on texts of labels, so that it writes more of each. */
public interface TunableGenerator {

    /**
     * A text to learn from.
     *
     * @param label what it is an example of; empty where there are no labels
     */
    record Example(String label, String text) {}

    /**
     * Trains.
     *
     * @throws IllegalArgumentException with a sentence for people where nothing can be learnt from the examples
     */
    Tuned tune(List<Example> examples, Tuning tuning, Chance chance);

    /** What was trained. Safe for use from many threads. */
    interface Tuned {

        /** A text of a label; of all labels together where it is empty. */
        String write(String label, double temperature, int charactersMax, Chance chance);

        /** How surprising a text is under a label: bits for each character. */
        double bits(String label, String text);

        /** What it learnt from and what that may tell of a single text, in a line. */
        String described();
    }
}
