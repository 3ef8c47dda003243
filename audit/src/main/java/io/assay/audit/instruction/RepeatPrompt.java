package io.assay.audit.instruction;

/** The response begins with the request, word for word, in any case. */
record RepeatPrompt(String request) implements Checker {

    /** Without an argument, the request is the prompt itself. */
    static Checker of(Arguments arguments) {
        boolean given = arguments.given().containsKey("prompt_to_repeat");
        return new RepeatPrompt(
                given
                        ? arguments.text("prompt_to_repeat")
                        : arguments
                                .prompt()
                                .orElseThrow(
                                        () -> new NotCheckable("neither prompt_to_repeat nor the prompt is given")));
    }

    @Override
    public boolean follows(Response response) {
        return Texts.lower(Texts.strip(response.text())).startsWith(Texts.lower(Texts.strip(request)));
    }
}
