package io.assay.core.data;

/** Some records in a row, not yet parsed. */
public interface Batch {

    /** Size of its raw bytes, for progress. */
    long bytes();

    /** Parses the records. A bad record becomes a reject, never an exception. */
    Parsed parse();
}
