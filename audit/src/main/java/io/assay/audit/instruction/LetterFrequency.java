package io.assay.audit.instruction;

/** A letter, or any other character, occurs less than, or at least, so many times, in either case. */
record LetterFrequency(String letter, Comparison comparison, int frequency) implements Checker {

    private static final int DRAWN_MOST = 10;

    static Checker of(Arguments arguments) {
        return new LetterFrequency(
                arguments.letter("letter"),
                arguments.comparison("let_relation"),
                arguments.number("let_frequency", 1, DRAWN_MOST));
    }

    @Override
    public boolean follows(Response response) {
        return comparison.holds(Occurrences.of(letter, Texts.lower(response.text())), frequency);
    }
}
