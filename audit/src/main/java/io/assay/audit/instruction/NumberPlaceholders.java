package io.assay.audit.instruction;

import java.util.regex.Pattern;

/** The response has at least so many placeholders in square brackets. */
record NumberPlaceholders(int placeholders) implements Checker {

    private static final int DRAWN_MOST = 4;
    private static final Pattern PLACEHOLDER = Texts.pattern("\\[.*?\\]");

    static Checker of(Arguments arguments) {
        return new NumberPlaceholders(arguments.number("num_placeholders", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return Texts.count(PLACEHOLDER, response.text()) >= placeholders;
    }
}
