package io.assay.core.engine;

import java.io.UncheckedIOException;

/** Exceptions in one line, for outcomes. */
final class Causes {

    private Causes() {}

    static String print(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        boolean ours = thrown instanceof UncheckedIOException; // thrown with a sentence for people
        String line = message == null ? name : ours ? message : name + ": " + message;
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown ? line : line + " (" + print(cause) + ")";
    }
}
