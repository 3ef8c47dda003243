package io.assay.verify.sandbox;

/**
 * What came of a program.
 *
 * @param code exit code; -1 where it was ended from outside
 * @param output what it wrote to standard output and error, up to the limit
 */
public record Run(Ending ending, int code, String output) {

    /** How it ended. */
    public enum Ending {
        /** It came to its last statement, without a fault. */
        FINISHED,
        /** It ended before its last statement: by a fault, a test that failed, an exit. */
        FAULT,
        /** It was not compiled. */
        NOT_COMPILED,
        TOO_LONG,
        TOO_MUCH_MEMORY,
        TOO_MANY_PROCESSES,
        TOO_MUCH_OUTPUT
    }

    /** Whether it came to its last statement; of code with tests below: whether all passed. */
    public boolean finished() {
        return ending == Ending.FINISHED;
    }
}
