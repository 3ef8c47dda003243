package io.assay.audit.instruction;

/** A keyword occurs less than, or at least, so many times, in any case, also within longer words. */
record KeywordFrequency(String keyword, Comparison comparison, int frequency, Published published) implements Checker {

    private static final int DRAWN_MOST = 3;

    static Checker of(Arguments arguments) {
        return new KeywordFrequency(
                arguments.text("keyword"),
                arguments.comparison("relation"),
                arguments.number("frequency", 1, DRAWN_MOST),
                arguments.published());
    }

    @Override
    public boolean follows(Response response) {
        int times = Texts.count(Texts.anyCase("", Texts.strip(keyword), "", published), response.text());
        return comparison.holds(times, frequency);
    }
}
