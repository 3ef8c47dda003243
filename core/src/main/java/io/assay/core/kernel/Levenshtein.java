package io.assay.core.kernel;

import java.util.Arrays;

/**
 * Levenshtein distance over code points by bit-parallel columns of 64 rows (Myers 1999, JACM 46(3); blocks as Hyyrö 2003).
 *
 * <p>The differences of neighbouring cells of the table are -1, 0 or 1, so two bit vectors hold a column.
 */
public final class Levenshtein {

    /** Rows of a strip: bounds the memory for the places of code points. */
    private static final int STRIP_ROWS = 64 * Long.SIZE;

    private static final byte UP = 1;

    private Levenshtein() {}

    /** The least number of insertions, deletions and replacements of code points that make one string the other. */
    public static int distance(String one, String other) {
        return distance(one.codePoints().toArray(), other.codePoints().toArray());
    }

    /** The same of sequences of any symbols, words by number for instance; none is negative. */
    public static int distance(int[] one, int[] other) {
        return one.length <= other.length ? trimmed(one, other) : trimmed(other, one);
    }

    private static int trimmed(int[] shorter, int[] longer) {
        int from = 0;
        while (from < shorter.length && shorter[from] == longer[from]) {
            from++;
        }
        int end = shorter.length;
        int gap = longer.length - shorter.length;
        while (end > from && shorter[end - 1] == longer[end + gap - 1]) {
            end--;
        }
        int rows = end - from;
        return rows == 0 ? gap : columns(Arrays.copyOfRange(shorter, from, end), longer, from, end + gap);
    }

    /** The table in strips of rows, each from left to right; what leaves a strip below enters the next above. */
    private static int columns(int[] pattern, int[] text, int from, int to) {
        byte[] carries = new byte[to - from];
        Arrays.fill(carries, UP); // The top row grows by one a column.
        int score = 0;
        for (int row = 0; row < pattern.length; row += STRIP_ROWS) {
            int[] strip = Arrays.copyOfRange(pattern, row, Math.min(pattern.length, row + STRIP_ROWS));
            score = pattern.length + strip(strip, text, from, carries);
        }
        return score;
    }

    /** Passes over one strip and returns how much its lowest row has grown from the left edge to the right. */
    private static int strip(int[] pattern, int[] text, int from, byte[] carries) {
        SymbolPlaces places = new SymbolPlaces(pattern);
        int blocks = places.blocks;
        long[] up = new long[blocks];
        long[] down = new long[blocks];
        Arrays.fill(up, -1L);
        int lowest = (pattern.length - 1) % Long.SIZE;
        int growth = 0;
        for (int i = 0; i < carries.length; i++) {
            int row = places.row(text[from + i]);
            long carryUp = carries[i] & UP;
            long carryDown = carries[i] >> 1;
            for (int block = 0; block < blocks; block++) {
                long match = places.bits[row + block];
                long vertical = match | down[block];
                long pulled = match | carryDown;
                long equal = (((pulled & up[block]) + up[block]) ^ up[block]) | pulled;
                long horizontalUp = down[block] | ~(equal | up[block]);
                long horizontalDown = up[block] & equal;
                int leaving = block == blocks - 1 ? lowest : Long.SIZE - 1;
                long outUp = horizontalUp >>> leaving & 1;
                long outDown = horizontalDown >>> leaving & 1;
                horizontalUp = horizontalUp << 1 | carryUp;
                horizontalDown = horizontalDown << 1 | carryDown;
                up[block] = horizontalDown | ~(vertical | horizontalUp);
                down[block] = horizontalUp & vertical;
                carryUp = outUp;
                carryDown = outDown;
            }
            carries[i] = (byte) (carryDown << 1 | carryUp);
            growth += (int) (carryUp - carryDown);
        }
        return growth;
    }
}
