package io.assay.core.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Splits a text of ASCII into lower-cased words and hashes them, eight characters at a time. A character is a byte; sums of bytes below 128
 * stay within their own, so the high bit of each tells whether a bound was passed.
 */
final class AsciiWords {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long CASE_BITS = ONES << 5;
    /** Multiplying by this moves the lowest bits of eight bytes into the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private AsciiWords() {}

    /**
     * @param ascii the bytes of a text
     * @param ink whether words stand between white space, not between other characters than letters, digits and underscores
     */
    static void scan(byte[] ascii, boolean ink, WordList words) {
        int found = 0;
        long inside = 0;
        for (int block = 0; block < ascii.length; block += Long.SIZE) {
            long carry = inside >>> Long.SIZE - 1;
            inside = inside(ascii, block, ink);
            for (long borders = inside ^ (inside << 1 | carry); borders != 0; borders &= borders - 1) {
                words.borders[found++] = block + Long.numberOfTrailingZeros(borders);
            }
        }
        if (found % 2 == 1) {
            words.borders[found] = ascii.length; // A word reaches to the end of the last block.
        }
        words.size = (found + 1) / 2;
        for (int i = 0; i < words.size; i++) {
            words.hashes[i] = hash(ascii, words.borders[2 * i], words.borders[2 * i + 1]);
        }
    }

    private static long hash(byte[] ascii, int start, int end) {
        long hash = 0;
        int at = start;
        for (; end - at >= Long.BYTES; at += Long.BYTES) {
            hash = Mix.then(hash, lower(eight(ascii, at)));
        }
        long rest = lower(eight(ascii, at)) & (1L << (end - at) * Byte.SIZE) - 1;
        return Mix.finish(hash, rest, end - start, Byte.SIZE);
    }

    /** Which of 64 characters belong to words, a bit each. */
    private static long inside(byte[] ascii, int block, boolean ink) {
        long inside = 0;
        for (int i = 0; i < Long.SIZE; i += Long.BYTES) {
            inside |= (inside(eight(ascii, block + i), ink) >>> 7) * GATHER >>> Long.SIZE - Byte.SIZE << i;
        }
        return inside;
    }

    /** Eight characters; zeros beyond the end of the text, which belong to no word. */
    private static long eight(byte[] ascii, int at) {
        if (at + Long.BYTES <= ascii.length) {
            return (long) LONGS.get(ascii, at);
        }
        long eight = 0;
        for (int i = ascii.length - 1; i >= at; i--) {
            eight = eight << Byte.SIZE | ascii[i];
        }
        return eight;
    }

    /** The high bits of the characters that belong to words. */
    private static long inside(long eight, boolean ink) {
        return ink ? between(eight, '!', 0x7F) : letters(eight) | between(eight, '0', '9') | between(eight, '_', '_');
    }

    private static long letters(long eight) {
        return between(eight | CASE_BITS, 'a', 'z');
    }

    private static long lower(long eight) {
        return eight | letters(eight) >>> 2;
    }

    /** The high bits of the characters from one to another. */
    private static long between(long eight, int low, int high) {
        return eight + (0x80 - low) * ONES & ~(eight + (0x7F - high) * ONES) & HIGH_BITS;
    }
}
