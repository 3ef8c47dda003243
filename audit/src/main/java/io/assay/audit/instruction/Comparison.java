package io.assay.audit.instruction;

import java.util.Optional;

/** The two relations in which IFEval compares numbers. */
enum Comparison {
    LESS_THAN("less than"),
    AT_LEAST("at least");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    static Optional<Comparison> of(String words) {
        for (Comparison comparison : values()) {
            if (comparison.words.equals(words)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    boolean holds(long number, long limit) {
        return this == LESS_THAN ? number < limit : number >= limit;
    }
}
