package io.assay.core.kernel;

import java.util.Arrays;

/** At which places of a pattern a symbol stands, as bits: one row of blocks for each different symbol. */
final class SymbolPlaces {

    private static final int LOW = 128;

    final long[] bits;
    final int blocks;
    private final int[] low = new int[LOW];
    private final int[] others;

    /** @param pattern code points or other symbols, none negative */
    SymbolPlaces(int[] pattern) {
        this.blocks = (pattern.length + Long.SIZE - 1) / Long.SIZE;
        this.others =
                Arrays.stream(pattern).filter(c -> c >= LOW).sorted().distinct().toArray();
        int rows = 1 + others.length; // Row 0 is of all symbols that do not occur.
        for (int c : pattern) {
            if (c < LOW && low[c] == 0) {
                low[c] = rows++;
            }
        }
        this.bits = new long[rows * blocks];
        for (int i = 0; i < pattern.length; i++) {
            bits[row(pattern[i]) + i / Long.SIZE] |= 1L << i;
        }
    }

    /** Where the row of a symbol starts. */
    int row(int c) {
        if (c < LOW) {
            return low[c] * blocks;
        }
        int found = Arrays.binarySearch(others, c);
        return found < 0 ? 0 : (found + 1) * blocks;
    }
}
