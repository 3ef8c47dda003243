package io.assay.audit.instruction;

import java.util.List;

/** The response holds one of three answers. */
record ConstrainedResponse() implements Checker {

    private static final List<String> ANSWERS = List.of("My answer is yes.", "My answer is no.", "My answer is maybe.");

    @Override
    public boolean follows(Response response) {
        return ANSWERS.stream().anyMatch(response.text()::contains);
    }
}
