package io.assay.audit.instruction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The response has at least so many parts highlighted in Markdown, {@code *so*} or {@code **so**}, none of them empty. */
record HighlightedSections(int sections) implements Checker {

    private static final int DRAWN_MOST = 4;
    private static final Pattern ONE = Texts.pattern("\\*[^\\n*]*\\*");
    private static final Pattern TWO = Texts.pattern("\\*\\*[^\\n*]*\\*\\*");

    static Checker of(Arguments arguments) {
        return new HighlightedSections(arguments.number("num_highlights", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return full(ONE, response.text()) + full(TWO, response.text()) >= sections;
    }

    private static int full(Pattern highlight, String text) {
        int full = 0;
        for (Matcher matcher = highlight.matcher(text); matcher.find(); ) {
            full += Texts.isBlank(Texts.strip(matcher.group(), '*')) ? 0 : 1;
        }
        return full;
    }
}
