package io.assay.core.kernel;

import java.util.Arrays;

/**
 * The length of the longest common subsequence of one sequence with others, 64 places at a time.
 *
 * <p>The row of the table of all prefixes grows by at most 1 a place, so a row is a bit for each place: 0 where it grows. One addition
 * carries the growth through a row (Crochemore, Iliopoulos, Pinzon and Reid 2001; Hyyrö 2004). One instance serves one thread.
 */
public final class LongestCommonSubsequence {

    private final int length;
    private final int words;
    /** The tokens, by open addressing: a token and the place of its mask, or -1 where there is none. */
    private final int[] tokens;

    private final int[] places;
    /** For each different token, the bits of the places that hold it. */
    private final long[] masks;

    private final long[] row;

    public LongestCommonSubsequence(int[] sequence) {
        length = sequence.length;
        words = (length + Long.SIZE - 1) / Long.SIZE;
        int capacity = Integer.highestOneBit(Math.max(4, length)) << 2;
        tokens = new int[capacity];
        places = new int[capacity];
        masks = new long[length * words];
        row = new long[words];
        Arrays.fill(places, -1);
        int different = 0;
        for (int i = 0; i < length; i++) {
            int slot = slot(sequence[i]);
            if (places[slot] < 0) {
                tokens[slot] = sequence[i];
                places[slot] = words * different++;
            }
            masks[places[slot] + i / Long.SIZE] |= 1L << i;
        }
    }

    /** The length of the longest common subsequence of two sequences. */
    public static int length(int[] one, int[] other) {
        return one.length <= other.length
                ? new LongestCommonSubsequence(one).with(other)
                : new LongestCommonSubsequence(other).with(one);
    }

    /** The length of the longest common subsequence with another sequence. */
    public int with(int[] other) {
        return words == 1 ? inOneWord(other) : inManyWords(other);
    }

    private int inOneWord(int[] other) {
        long bits = -1;
        for (int token : other) {
            int place = places[slot(token)];
            if (place >= 0) {
                long mask = masks[place];
                bits = (bits + (bits & mask)) | (bits & ~mask);
            }
        }
        return grown(bits, length);
    }

    private int inManyWords(int[] other) {
        Arrays.fill(row, -1);
        for (int token : other) {
            int place = places[slot(token)];
            if (place >= 0) {
                advance(place);
            }
        }
        int common = 0;
        for (int word = 0; word < words; word++) {
            common += grown(row[word], length - word * Long.SIZE);
        }
        return common;
    }

    private void advance(int place) {
        long carry = 0;
        for (int word = 0; word < words; word++) {
            long bits = row[word];
            long mask = masks[place + word];
            long half = bits + (bits & mask);
            long sum = half + carry;
            carry = Long.compareUnsigned(half, bits) < 0 || Long.compareUnsigned(sum, half) < 0 ? 1 : 0;
            row[word] = sum | (bits & ~mask);
        }
    }

    /** How many of the first bits are 0. */
    private static int grown(long bits, int first) {
        long inside = first >= Long.SIZE ? -1L : (1L << first) - 1;
        return Long.bitCount(~bits & inside);
    }

    private int slot(int token) {
        int mask = tokens.length - 1;
        int slot = (int) (token * Mix.GOLDEN >>> 32) & mask;
        while (places[slot] >= 0 && tokens[slot] != token) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
