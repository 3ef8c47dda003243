package io.assay.core.kernel;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The longest common subsequence of two sequences of symbols (none negative) by bit-parallel columns of 64 rows (Hyyrö 2004, "Bit-parallel
 * LCS-length computation revisited"): a cleared bit says that the length grows by one from the row above.
 */
public final class CommonSubsequence {

    /** Rows of a strip: bounds the memory for the places of symbols. */
    private static final int STRIP_ROWS = 64 * Long.SIZE;
    /** The most cells of a table that is kept to be traced back, 128 MiB of bits. */
    private static final long CELLS_MAX = 1L << 30;

    private CommonSubsequence() {}

    /** How long it is. */
    public static int length(int[] one, int[] other) {
        int[] pattern = one.length <= other.length ? one : other;
        int[] text = one.length <= other.length ? other : one;
        byte[] carries = new byte[text.length];
        int length = 0;
        for (int row = 0; row < pattern.length; row += STRIP_ROWS) {
            int[] strip = Arrays.copyOfRange(pattern, row, Math.min(pattern.length, row + STRIP_ROWS));
            SymbolPlaces places = new SymbolPlaces(strip);
            long[] kept = start(places);
            for (int i = 0; i < text.length; i++) {
                carries[i] = column(places, text[i], kept, carries[i]);
            }
            length += grown(kept, strip.length);
        }
        return length;
    }

    /**
     * The places of the rows that take part in one longest common subsequence: traced from the ends, equal symbols are taken, else the last
     * column is dropped where that costs less than the last row. Sequences too long for that are cut.
     */
    public static BitSet rows(int[] rows, int[] columns) {
        int most = (int) Math.min(rows.length, CELLS_MAX / Math.max(1, Math.min(columns.length, 1 << 15)));
        int[] pattern = Arrays.copyOf(rows, most);
        int width = (int) Math.min(columns.length, CELLS_MAX / Math.max(1, most));
        BitSet taken = new BitSet(most);
        SymbolPlaces places = new SymbolPlaces(pattern);
        long[][] table = new long[width][];
        long[] kept = start(places);
        for (int i = 0; i < width; i++) {
            column(places, columns[i], kept, (byte) 0);
            table[i] = kept.clone();
        }
        for (int row = most - 1, column = width - 1; row >= 0 && column >= 0; ) {
            if (pattern[row] == columns[column]) {
                taken.set(row--);
                column--;
            } else if ((table[column][row / Long.SIZE] >>> row & 1) == 0) {
                column--;
            } else {
                row--;
            }
        }
        return taken;
    }

    private static long[] start(SymbolPlaces places) {
        long[] kept = new long[places.blocks];
        Arrays.fill(kept, -1L);
        return kept;
    }

    private static byte column(SymbolPlaces places, int symbol, long[] kept, byte carry) {
        int row = places.row(symbol);
        long carried = carry;
        for (int block = 0; block < kept.length; block++) {
            long before = kept[block];
            long match = places.bits[row + block];
            long met = before & match;
            long sum = before + met;
            long overflow = (before & met | (before | met) & ~sum) >>> 63;
            long whole = sum + carried;
            carried = overflow | (sum & ~whole) >>> 63;
            kept[block] = whole | before & ~match;
        }
        return (byte) carried;
    }

    private static int grown(long[] kept, int rows) {
        int grown = 0;
        for (int row = 0; row < rows; row += Long.SIZE) {
            long used = rows - row >= Long.SIZE ? -1L : (1L << (rows - row)) - 1;
            grown += Long.bitCount(~kept[row / Long.SIZE] & used);
        }
        return grown;
    }
}
