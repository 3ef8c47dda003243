package io.assay.core.data.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whole lines of a file in a row.
 *
 * @param bytes what holds them, from 0
 * @param to where the last one ends
 * @param first number of the first one in the file
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are read in place; never compared.
record Lines(byte[] bytes, int to, long first) {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long NEWLINES = ONES * '\n';

    /** Where the line ends that starts here: its newline, or the end of the bytes. */
    int end(int from) {
        return end(bytes, from, to);
    }

    /** The next newline, or {@code to}. Eight bytes at a time. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long other = (long) LONGS.get(bytes, at) ^ NEWLINES;
            long found =
                    (other - ONES) & ~other & HIGH_BITS; // Exact up to the first zero byte, which is the one we want.
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** How many newlines there are. Most stretches of 32 bytes hold none, which is cheaper to see than to count. */
    static long count(byte[] bytes, int from, int to) {
        long n = 0;
        int at = from;
        for (; at + 32 <= to; at += 32) {
            long a = (long) LONGS.get(bytes, at) ^ NEWLINES;
            long b = (long) LONGS.get(bytes, at + 8) ^ NEWLINES;
            long c = (long) LONGS.get(bytes, at + 16) ^ NEWLINES;
            long d = (long) LONGS.get(bytes, at + 24) ^ NEWLINES;
            long any = ((a - ONES) & ~a) | ((b - ONES) & ~b) | ((c - ONES) & ~c) | ((d - ONES) & ~d);
            if ((any & HIGH_BITS) != 0) {
                n += zeros(a) + zeros(b) + zeros(c) + zeros(d);
            }
        }
        for (; at < to; at++) {
            n += bytes[at] == '\n' ? 1 : 0;
        }
        return n;
    }

    /** How many bytes of a word are zero, exactly. */
    private static int zeros(long word) {
        return Long.bitCount(~(((word & SEVEN_BITS) + SEVEN_BITS) | word | SEVEN_BITS));
    }

    /** Whether there is nothing but white space. */
    static boolean blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
