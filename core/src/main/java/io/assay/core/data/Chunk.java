package io.assay.core.data;

/** Some records of one file in a row, cut but not yet parsed. */
public interface Chunk {

    /** Size of its raw bytes, for progress. */
    long bytes();

    /** Parses the records; runs on any thread, once or more often. A bad record becomes a reject, never an exception. */
    void parse(Rows rows);
}
