package io.assay.verify.sandbox;

import io.assay.core.Require;

/**
 * A program in one file.
 *
 * @param source what it is to do, and behind that perhaps what tests it: a Java program begins in the class {@code Main}
 */
public record Program(Language language, String source) {

    private static final int CHARACTERS_MAX = 1 << 20;

    public Program {
        Require.that(
                source.length() <= CHARACTERS_MAX,
                "a program may have %d characters, but this has %d",
                CHARACTERS_MAX,
                source.length());
    }

    /** Code, and below it the statements that test it. */
    public static Program tested(Language language, String code, String tests) {
        return new Program(language, code + "\n" + tests + "\n");
    }
}
