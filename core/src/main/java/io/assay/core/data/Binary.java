package io.assay.core.data;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells files that hold no text. */
final class Binary {

    private static final Map<String, String> MAGIC = new LinkedHashMap<>();

    static {
        MAGIC.put("PK\u0003\u0004", "a zip archive or an office document; unpack or export it first");
        MAGIC.put("%PDF-", "a PDF document; extract its text first");
        MAGIC.put("PAR1", "a Parquet file, for which this build has no reader");
        MAGIC.put("BZh", "compressed with bzip2; use gzip or zstd");
        MAGIC.put("\u00FD7zXZ", "compressed with xz; use gzip or zstd");
        MAGIC.put("\u0089PNG", "an image");
        MAGIC.put("\u00FF\u00D8\u00FF", "an image");
        MAGIC.put("ARROW1", "an Arrow file; write it as Parquet");
    }

    private static final int CONTROL_SHARE = 20;

    private Binary() {}

    /** What kind of binary file starts like this; empty where it is text. */
    static Optional<String> kind(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (start.startsWith(magic.getKey())) {
                return Optional.of(magic.getValue());
            }
        }
        int controls = 0;
        for (byte one : head) {
            if (one == 0) {
                return Optional.of("a binary file; Assay reads text and Parquet");
            }
            boolean control = one > 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f';
            controls += control ? 1 : 0;
        }
        return controls > head.length / CONTROL_SHARE
                ? Optional.of("a binary file; Assay reads text and Parquet")
                : Optional.empty();
    }
}
