package io.assay.core.data.format;

import io.assay.core.data.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads JSON strings. */
final class QuickText {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SECOND_BITS = ONES * 2;
    private static final long QUOTES_AND_BELOW = ONES * (('"' ^ 2) + 1);
    private static final long BACKSLASHES = ONES * '\\';

    private byte[] unescaped = new byte[256];
    private String value = "";
    private boolean plain;
    /** All bytes that the last search passed, laid over each other. */
    private long passed;

    /** What the last scan found. */
    String value() {
        return value;
    }

    /** Whether the last string had no escapes. */
    boolean plain() {
        return plain;
    }

    /** Reads the string that starts after its quote; returns where it goes on after the closing one. */
    int scan(byte[] bytes, int from, int to) throws Odd {
        int end = special(bytes, from, to);
        if (end < to && bytes[end] == '"') {
            value = decode(bytes, from, end, (passed & HIGH_BITS) == 0);
            plain = true;
            return end + 1;
        }
        plain = false;
        int length = 0;
        int at = from;
        long bits = passed;
        while (end < to && bytes[end] == '\\' && end + 1 < to) {
            length = append(length, bytes, at, end);
            room(length, 4);
            at = end + 2;
            if (bytes[end + 1] == 'u') {
                int code = hex(bytes, at, to);
                at += 4;
                if (Character.isHighSurrogate((char) code)
                        && at + 1 < to
                        && bytes[at] == '\\'
                        && bytes[at + 1] == 'u') {
                    code = Character.toCodePoint((char) code, low(hex(bytes, at + 2, to)));
                    at += 6;
                }
                length = encode(code, length);
                bits |= unescaped[length - 1]; // The last byte of a character beyond ASCII has its high bit set.
            } else {
                unescaped[length++] = plainEscape(bytes[end + 1]);
            }
            end = special(bytes, at, to);
            bits |= passed;
        }
        if (end >= to || bytes[end] != '"') {
            throw new Odd();
        }
        length = append(length, bytes, at, end);
        value = decode(unescaped, 0, length, (bits & HIGH_BITS) == 0);
        return end + 1;
    }

    /** The next quote, backslash or control character, or {@code to}; remembers which bits it passed. */
    private int special(byte[] bytes, int from, int to) {
        long bits = 0;
        int at = from;
        for (; at + 32 <= to; at += 32) {
            long a = (long) LONGS.get(bytes, at);
            long b = (long) LONGS.get(bytes, at + 8);
            long c = (long) LONGS.get(bytes, at + 16);
            long d = (long) LONGS.get(bytes, at + 24);
            if (((marks(a) | marks(b) | marks(c) | marks(d)) & HIGH_BITS) != 0) {
                break;
            }
            bits |= a | b | c | d;
        }
        for (; at + 8 <= to; at += 8) {
            long word = (long) LONGS.get(bytes, at);
            long found = marks(word) & HIGH_BITS;
            if (found != 0) {
                int before = Long.numberOfTrailingZeros(found) & ~7;
                passed = bits | (word & ((1L << before) - 1));
                return at + (before >>> 3);
            }
            bits |= word;
        }
        while (at < to && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] < 0 || bytes[at] >= ' ')) {
            bits |= bytes[at++]; // The sign of a negative byte spreads over all bits.
        }
        passed = bits;
        return at;
    }

    /**
     * Marks in the high bits what a string may not hold. Each term marks its lowest match truly; marks above it may be false. With
     * its second bit turned over, the quote stands right above the control characters, so one term is enough for both.
     */
    private static long marks(long word) {
        return (((word ^ SECOND_BITS) - QUOTES_AND_BELOW) | ((word ^ BACKSLASHES) - ONES)) & ~word;
    }

    private static String decode(byte[] bytes, int from, int to, boolean ascii) throws Odd {
        if (ascii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1); // A plain copy.
        }
        if (Utf8.malformed(bytes, from, to) < to) {
            throw new Odd();
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private int append(int length, byte[] bytes, int from, int to) {
        room(length, to - from);
        System.arraycopy(bytes, from, unescaped, length, to - from);
        return length + to - from;
    }

    private void room(int length, int more) {
        if (length + more > unescaped.length) {
            unescaped = Arrays.copyOf(unescaped, Math.max(length + more, unescaped.length * 2));
        }
    }

    private static byte plainEscape(byte letter) throws Odd {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw new Odd();
        };
    }

    private static int hex(byte[] bytes, int from, int to) throws Odd {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < to ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                throw new Odd();
            }
            code = (code << 4) | digit;
        }
        return code;
    }

    private static char low(int code) throws Odd {
        if (!Character.isLowSurrogate((char) code)) {
            throw new Odd();
        }
        return (char) code;
    }

    private int encode(int code, int length) throws Odd {
        int at = length;
        if (code < 0x80) {
            unescaped[at++] = (byte) code;
        } else if (code < 0x800) {
            unescaped[at++] = (byte) (0xC0 | (code >> 6));
            unescaped[at++] = (byte) (0x80 | (code & 0x3F));
        } else if (code >= 0xD800 && code <= 0xDFFF) {
            throw new Odd(); // Half a character.
        } else if (code < 0x10000) {
            unescaped[at++] = (byte) (0xE0 | (code >> 12));
            unescaped[at++] = (byte) (0x80 | ((code >> 6) & 0x3F));
            unescaped[at++] = (byte) (0x80 | (code & 0x3F));
        } else {
            unescaped[at++] = (byte) (0xF0 | (code >> 18));
            unescaped[at++] = (byte) (0x80 | ((code >> 12) & 0x3F));
            unescaped[at++] = (byte) (0x80 | ((code >> 6) & 0x3F));
            unescaped[at++] = (byte) (0x80 | (code & 0x3F));
        }
        return at;
    }
}
