package io.assay.audit.instruction;

/** The response has less than, or at least, so many sentences. */
record NumberSentences(Comparison comparison, int sentences) implements Checker {

    private static final int DRAWN_MOST = 20;

    static Checker of(Arguments arguments) {
        return new NumberSentences(arguments.comparison("relation"), arguments.number("num_sentences", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return comparison.holds(Sentences.count(response.text()), sentences);
    }
}
