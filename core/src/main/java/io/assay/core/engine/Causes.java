package io.assay.core.engine;

/** Exceptions in one line, for outcomes. */
final class Causes {

    private Causes() {}

    static String print(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        String line = message == null ? name : name + ": " + message;
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown ? line : line + " (" + print(cause) + ")";
    }
}
