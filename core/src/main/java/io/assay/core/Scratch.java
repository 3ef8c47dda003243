package io.assay.core;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Temporary disk space of a run, gone with it. */
public interface Scratch {

    /** A new empty file, open for reading and writing; it vanishes when the run ends. */
    FileChannel file() throws IOException;
}
