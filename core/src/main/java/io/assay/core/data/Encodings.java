package io.assay.core.data;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds out how characters are encoded. */
final class Encodings {

    private static final long LOOKED_AT_MAX = 64L << 20;
    private static final int BLOCK = 64 << 10;
    private static final int LONGEST_SEQUENCE = 4;

    private Encodings() {}

    /**
     * UTF-8 where the bytes are UTF-8, else what their statistics suggest. A file with a few malformed bytes among many good
     * ones stays UTF-8: it has bad lines, and reading all of it as Latin-1 would spoil the good ones.
     */
    static Charset of(Source source) throws IOException {
        byte[] block = new byte[BLOCK];
        byte[] strange = new byte[0];
        long looked = 0;
        long high = 0;
        long malformed = 0;
        try (InputStream in = source.unpacked()) {
            int kept = 0;
            while (looked < LOOKED_AT_MAX) {
                int n = in.readNBytes(block, kept, BLOCK - kept);
                boolean last = n < BLOCK - kept;
                int end = kept + n;
                if (looked == 0 && utf16Mark(block, end)) {
                    return StandardCharsets.UTF_16;
                }
                looked += n;
                int sure = last ? end : end - LONGEST_SEQUENCE; // A sequence across blocks is judged in the next one.
                int first = Utf8.high(block, 0, end);
                int at = first;
                while ((at = Utf8.malformed(block, at, end)) < sure) {
                    malformed++;
                    at++;
                    strange = strange.length > 0 ? strange : Arrays.copyOf(block, end);
                }
                kept = end - at;
                high += highBytes(block, first, at);
                System.arraycopy(block, at, block, 0, kept);
                if (last) {
                    break;
                }
            }
        }
        return malformed * 2 <= high ? StandardCharsets.UTF_8 : guess(strange);
    }

    /** UTF-16 without a mark has a zero in every second byte wherever the text is Latin. */
    static boolean looksLikeUtf16(byte[] head, int parity) {
        return head.length >= 8
                && zeros(head, parity) > head.length * 2 / 5
                && zeros(head, 1 - parity) < head.length / 20;
    }

    private static int zeros(byte[] head, int parity) {
        int zeros = 0;
        for (int i = parity; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    static boolean utf16Mark(byte[] head, int length) {
        boolean big = length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        boolean little = length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        return big || little;
    }

    private static long highBytes(byte[] block, int from, int to) {
        long high = 0;
        for (int at = from; at < to; at++) {
            high += block[at] < 0 ? 1 : 0;
        }
        return high;
    }

    private static Charset guess(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        boolean usable = match != null && !match.getName().startsWith("UTF") && Charset.isSupported(match.getName());
        return usable ? Charset.forName(match.getName()) : StandardCharsets.ISO_8859_1;
    }
}
