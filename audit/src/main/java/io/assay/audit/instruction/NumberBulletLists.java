package io.assay.audit.instruction;

import java.util.regex.Pattern;

/** The response has exactly so many bullet points: lines that begin with {@code *}, not two of them, or with {@code -}. */
record NumberBulletLists(int bullets) implements Checker {

    private static final int DRAWN_MOST = 5;
    private static final Pattern STAR = Texts.pattern("^\\s*\\*[^*].*$");
    private static final Pattern HYPHEN = Texts.pattern("^\\s*-.*$");

    static Checker of(Arguments arguments) {
        return new NumberBulletLists(arguments.number("num_bullets", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return Texts.count(STAR, response.text()) + Texts.count(HYPHEN, response.text()) == bullets;
    }
}
