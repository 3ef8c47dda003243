package io.assay.core.data;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Batches of records in their order. One thread takes them; any thread may parse one. */
public interface Batches extends Closeable {

    /** The next batch, or null at the end. */
    @Nullable
    Batch next() throws IOException;
}
