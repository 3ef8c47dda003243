package io.assay.core.data;

import java.io.IOException;

/**
 * A way to write records into a file. Found through {@link java.util.ServiceLoader}, so a room with a heavy library can bring one.
 */
public interface Format {

    /** No, this is something else. */
    int NO = 0;
    /** It can be read this way when nothing fits better. */
    int POSSIBLE = 1;
    /** The content looks like it. */
    int LIKELY = 2;
    /** The name says so and the content does not speak against it. */
    int NAMED = 3;
    /** The content leaves no doubt. */
    int CERTAIN = 4;

    /** The name in reports: {@code jsonl}. */
    String id();

    /** How sure it is that a file is of this format: one of the constants. Formats of equal claim are tried by id. */
    int claim(Head head);

    /** Starts to read. Each call is independent of the others. */
    Chunks open(Source source) throws IOException;
}
