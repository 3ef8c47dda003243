package io.assay.core.data.format;

import io.assay.core.data.Head;
import io.assay.core.data.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The first lines of a source, from which a format tells its dialect. */
final class Heads {

    private static final int BYTES = 256 << 10;

    private Heads() {}

    static String lines(Source source) throws IOException {
        byte[] bytes = bytes(source, BYTES);
        return new Head(source.name(), bytes, bytes.length < BYTES, true, Optional.empty()).lines();
    }

    /** As many as can be had: what stops the reading is told when the records are read. */
    static byte[] bytes(Source source, int limit) throws IOException {
        byte[] head = new byte[limit];
        int filled = 0;
        try (InputStream in = source.open()) {
            for (int n = 0; n >= 0 && filled < limit; n = in.read(head, filled, limit - filled)) {
                filled += n;
            }
        } catch (IOException stopped) {
            if (filled == 0) {
                throw stopped;
            }
        }
        return Arrays.copyOf(head, filled);
    }
}
