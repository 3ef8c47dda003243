package io.assay.core.data;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The chunks of one file in their order. One thread takes them, so cutting must be cheap and parsing is left to the chunk. */
public interface Chunks extends Closeable {

    /** The next chunk, or null at the end. */
    @Nullable
    Chunk next() throws IOException;
}
