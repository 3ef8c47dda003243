package io.assay.models.journal;

/** A journal or cache that cannot be used: another process has it, another version wrote it, or the disk fails. */
public final class UnusableJournal extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableJournal(String message) {
        super(message);
    }

    UnusableJournal(String message, Throwable cause) {
        super(message, cause);
    }
}
