package io.assay.app;

/** What a command says to the shell. */
final class ExitCode {

    static final int DONE = 0;
    /** A gate failed, or a comparison found a change for the worse. */
    static final int GATE = 1;
    /** The command is wrong; nothing was read. */
    static final int USAGE = 2;
    /** Too much of the data could not be read. */
    static final int DATA = 3;
    /** A metric or step failed. */
    static final int FAILED = 4;
    /** A model or service that was asked for could not be reached. */
    static final int UNREACHABLE = 5;
    /** A bug of ours. */
    static final int BUG = 70;

    private ExitCode() {}
}
