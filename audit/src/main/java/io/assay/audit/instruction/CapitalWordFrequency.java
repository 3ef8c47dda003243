package io.assay.audit.instruction;

import io.assay.audit.text.TreebankWords;
import java.util.Arrays;

/** Less than, or at least, so many words (of the Penn Treebank) are in capitals throughout. */
record CapitalWordFrequency(Comparison comparison, int words) implements Checker {

    private static final int DRAWN_MOST = 20;

    static Checker of(Arguments arguments) {
        return new CapitalWordFrequency(
                arguments.comparison("capital_relation"), arguments.number("capital_frequency", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        long capitals = Arrays.stream(TreebankWords.space(response.text()).split("[\\s\\h]+"))
                .filter(Texts::isUpper)
                .count();
        return comparison.holds(capitals, words);
    }
}
