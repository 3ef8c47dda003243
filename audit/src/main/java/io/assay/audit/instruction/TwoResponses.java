package io.assay.audit.instruction;

import java.util.Arrays;
import java.util.List;

/** The response gives two different answers, parted by six asterisks. */
record TwoResponses() implements Checker {

    @Override
    public boolean follows(Response response) {
        String[] parts = response.text().split("\\*{6}", -1);
        List<String> answers = Arrays.stream(parts)
                .map(Texts::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return Parts.count(parts) == 2 && !answers.get(0).equals(answers.get(1));
    }
}
