package io.assay.audit.instruction;

import java.util.regex.Pattern;

/** The response has at least so many sections, each marked with a word and a number, as {@code SECTION 1}. */
record MultipleSections(Pattern mark, int sections) implements Checker {

    private static final int DRAWN_MOST = 5;

    static Checker of(Arguments arguments) {
        String word = Texts.strip(arguments.text("section_spliter")); // The argument is spelt so.
        return new MultipleSections(
                Texts.pattern("\\s?" + Pattern.quote(word) + "\\s?\\d+\\s?"),
                arguments.number("num_sections", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return Texts.count(mark, response.text()) >= sections;
    }
}
