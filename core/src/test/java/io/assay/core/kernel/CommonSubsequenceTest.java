package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonSubsequenceTest {

    @Test
    void agreesWithThePlainTable() {
        Random random = new Random(3);
        for (int length : new int[] {0, 1, 5, 63, 64, 65, 130, 300}) {
            int[] one = random.ints(length, 0, 7).toArray();
            int[] other = random.ints(length + 40, 0, 9).toArray();
            assertEquals(plain(one, other), CommonSubsequence.length(one, other));
            assertEquals(plain(one, other), CommonSubsequence.length(other, one));
            assertEquals(plain(one, other), CommonSubsequence.rows(one, other).cardinality());
        }
    }

    @Test
    void carriesFromStripToStrip() {
        Random random = new Random(4);
        int[] one = random.ints(4200, 0, 50).toArray();
        int[] other = random.ints(4300, 0, 50).toArray();
        assertEquals(plain(one, other), CommonSubsequence.length(one, other));
    }

    @Test
    void dropsTheRowWhereRowAndColumnAreWorthTheSame() {
        // a b against b a: either letter will do; the last row, b, goes.
        assertEquals(BitSet.valueOf(new long[] {1}), CommonSubsequence.rows(new int[] {1, 2}, new int[] {2, 1}));
    }

    private static int plain(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int symbol : one) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = symbol == other[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length];
    }
}
