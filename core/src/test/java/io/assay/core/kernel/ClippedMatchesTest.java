package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClippedMatchesTest {

    @Test
    void countsWhatOtherTextsHoldToo() {
        // Words: "a a a b", "a a c", "d". Of three a's two occur in the second text, whose two both occur in the first.
        int[][] matches = ClippedMatches.of(texts("a a a b", "a a c", "d"), 2);
        assertArrayEquals(new int[] {2, 2, 0}, matches[0]);
        // Pairs: aa aa ab | aa ac | none. Of two aa one occurs elsewhere.
        assertArrayEquals(new int[] {1, 1, 0}, matches[1]);
    }

    @Test
    void clipsNobodyWhenTwoTextsShareTheHighestCount() {
        assertArrayEquals(new int[] {2, 2, 1}, ClippedMatches.of(texts("a a", "a a", "a"), 1)[0]);
    }

    @Test
    void agreesWithComparingEveryTextWithEveryOther() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            long[][] texts = new long[1 + random.nextInt(12)][];
            int vocabulary = 1 + random.nextInt(9);
            for (int i = 0; i < texts.length; i++) {
                texts[i] = random.longs(random.nextInt(25), 0, vocabulary)
                        .map(Mix::mix)
                        .toArray();
            }
            assertAgrees(texts);
        }
    }

    @Test
    void agreesWhenTheHashesNeedManyParts() {
        Random random = new Random(6);
        long[][] texts = new long[60][];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = random.doubles(400)
                    .mapToLong(x -> Mix.mix((long) (3000 * x * x * x)))
                    .toArray();
        }
        assertAgrees(texts);
    }

    private static void assertAgrees(long[][] texts) {
        int[][] matches = ClippedMatches.of(texts, 4);
        for (int order = 1; order <= 4; order++) {
            int n = order;
            List<Map<List<Long>, Integer>> grams =
                    Arrays.stream(texts).map(text -> grams(text, n)).toList();
            int[] expected = new int[texts.length];
            for (int i = 0; i < texts.length; i++) {
                for (Map.Entry<List<Long>, Integer> gram : grams.get(i).entrySet()) {
                    int most = 0;
                    for (int j = 0; j < texts.length; j++) {
                        most = j == i ? most : Math.max(most, grams.get(j).getOrDefault(gram.getKey(), 0));
                    }
                    expected[i] += Math.min(gram.getValue(), most);
                }
            }
            assertArrayEquals(expected, matches[order - 1]);
        }
    }

    private static Map<List<Long>, Integer> grams(long[] text, int n) {
        Map<List<Long>, Integer> grams = new HashMap<>();
        for (int i = 0; i + n <= text.length; i++) {
            List<Long> gram = Arrays.stream(text, i, i + n).boxed().toList();
            grams.merge(gram, 1, Integer::sum);
        }
        return grams;
    }

    private static long[][] texts(String... texts) {
        return Arrays.stream(texts)
                .map(text -> {
                    Tokens tokens = WordScanner.scan(text);
                    return Arrays.copyOf(tokens.hashes(), tokens.size());
                })
                .toArray(long[][]::new);
    }
}
