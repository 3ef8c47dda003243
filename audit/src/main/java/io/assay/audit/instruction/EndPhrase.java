package io.assay.audit.instruction;

/** The response ends with a phrase, in any case; quotation marks after it may stand. */
record EndPhrase(String phrase) implements Checker {

    static Checker of(Arguments arguments) {
        return new EndPhrase(arguments.text("end_phrase"));
    }

    @Override
    public boolean follows(Response response) {
        String end = Texts.lower(Texts.strip(Texts.strip(response.text()), '"'));
        return end.endsWith(Texts.lower(Texts.strip(phrase)));
    }
}
