package io.assay.core.data.format;

import io.assay.core.data.Head;
import io.assay.core.data.Source;
import java.io.IOException;
import java.util.Optional;

/** The first lines of a source, from which a format tells its dialect. */
final class Heads {

    private static final int BYTES = 256 << 10;

    private Heads() {}

    static String lines(Source source) throws IOException {
        byte[] bytes = source.head(BYTES);
        return new Head(source.name(), bytes, bytes.length < BYTES, true, Optional.empty()).lines();
    }
}
