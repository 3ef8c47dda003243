package io.assay.audit.instruction;

import java.util.regex.Pattern;

/**
 * The response has less than, or at least, so many words: runs of letters, marks, numbers and underscores. The published checker ends a
 * word at a combining mark, which cuts the words of Indic scripts.
 */
record NumberWords(Comparison comparison, int words, Published published) implements Checker {

    private static final int DRAWN_LEAST = 100;
    private static final int DRAWN_MOST = 500;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern PUBLISHED_WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static Checker of(Arguments arguments) {
        return new NumberWords(
                arguments.comparison("relation"),
                arguments.number("num_words", DRAWN_LEAST, DRAWN_MOST),
                arguments.published());
    }

    @Override
    public boolean follows(Response response) {
        Pattern word = published.hasDefects() ? PUBLISHED_WORD : WORD;
        return comparison.holds(Texts.count(word, response.text()), words);
    }
}
