package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongestCommonSubsequenceTest {

    @Test
    void countsTokensThatBothHoldInOneOrder() {
        // Lin 2004: "police killed the gunman" has "police the gunman" in common with "police kill the gunman".
        assertEquals(3, LongestCommonSubsequence.length(new int[] {1, 2, 3, 4}, new int[] {1, 5, 3, 4}));
        assertEquals(2, LongestCommonSubsequence.length(new int[] {1, 2, 3, 4}, new int[] {3, 4, 6, 1, 2}));
        assertEquals(0, LongestCommonSubsequence.length(new int[] {1, 2}, new int[] {3}));
        assertEquals(0, LongestCommonSubsequence.length(new int[0], new int[] {3}));
        assertEquals(0, LongestCommonSubsequence.length(new int[0], new int[0]));
    }

    @Test
    void agreesWithTheTableOfAllPrefixesAtEveryLength() {
        Random random = new Random(5);
        for (int round = 0; round < 3000; round++) {
            int tokens = 1 + random.nextInt(40);
            int[] one = random.ints(random.nextInt(300), -tokens, tokens).toArray();
            int[] other = random.ints(random.nextInt(300), -tokens, tokens).toArray();
            assertEquals(
                    table(one, other),
                    LongestCommonSubsequence.length(one, other),
                    () -> Arrays.toString(one) + " / " + Arrays.toString(other));
        }
    }

    @Test
    void servesManyOthersOneAfterTheOther() {
        int[] one = {7, 7, 8, 9};
        LongestCommonSubsequence prepared = new LongestCommonSubsequence(one);
        assertEquals(2, prepared.with(new int[] {7, 1, 7}));
        assertEquals(3, prepared.with(new int[] {7, 8, 9}));
        assertEquals(2, prepared.with(new int[] {7, 1, 7}));
    }

    /** Wagner and Fischer 1974. */
    private static int table(int[] one, int[] other) {
        int[][] common = new int[one.length + 1][other.length + 1];
        for (int i = 1; i <= one.length; i++) {
            for (int j = 1; j <= other.length; j++) {
                common[i][j] = one[i - 1] == other[j - 1]
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common[one.length][other.length];
    }
}
