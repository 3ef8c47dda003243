package io.assay.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a format is recognised by.
 *
 * @param name file name in lower case, without the ending of a compression
 * @param bytes the first bytes, unpacked; in UTF-8 but for a format that is not text
 * @param whole whether that is all there is
 * @param alone whether the file is the only one of its data set
 * @param text what the user mapped the text to
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are read in place; never compared.
public record Head(String name, byte[] bytes, boolean whole, boolean alone, Optional<String> text) {

    /** How many bytes are looked at. */
    public static final int BYTES = 1 << 20;

    /** Whether the file name ends in one of these, each given without its dot. */
    public boolean ends(String... extensions) {
        for (String extension : extensions) {
            if (name.endsWith("." + extension)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name says nothing of the format. */
    public boolean unnamed() {
        return name.indexOf('.') < 0;
    }

    /** The bytes as text; a last line that may be cut off is left away. */
    public String lines() {
        int end = bytes.length;
        if (!whole) {
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
        }
        return new String(bytes, 0, end == 0 ? bytes.length : end, StandardCharsets.UTF_8);
    }
}
