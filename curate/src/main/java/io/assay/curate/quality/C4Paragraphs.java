package io.assay.curate.quality;

import java.util.Arrays;
import java.util.Optional;

/** The paragraph rule of mC4 (Xue et al. 2021, arXiv:2010.11934): three lines of at least 200 characters. */
public final class C4Paragraphs {

    private static final int PARAGRAPHS_MIN = 3;
    private static final int CHARACTERS_MIN = 200;

    private C4Paragraphs() {}

    /** The rule, if a text breaks it. */
    public static Optional<String> broken(String text) {
        long paragraphs = Arrays.stream(text.split("\n", -1))
                .filter(line -> PageText.length(line) >= CHARACTERS_MIN)
                .count();
        return paragraphs < PARAGRAPHS_MIN ? Optional.of("< 3 paragraphs") : Optional.empty();
    }
}
