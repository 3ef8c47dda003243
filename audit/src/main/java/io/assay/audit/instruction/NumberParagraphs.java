package io.assay.audit.instruction;

import java.util.regex.Pattern;

/** The response has so many paragraphs, parted by the Markdown divider {@code ***}; an empty one may stand first or last only. */
record NumberParagraphs(int paragraphs) implements Checker {

    private static final int DRAWN_MOST = 5;
    private static final Pattern DIVIDER = Texts.pattern("\\s?\\*\\*\\*\\s?");

    static Checker of(Arguments arguments) {
        return new NumberParagraphs(arguments.number("num_paragraphs", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return Parts.count(DIVIDER.split(response.text(), -1)) == paragraphs;
    }
}
