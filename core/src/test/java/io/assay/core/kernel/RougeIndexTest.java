package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RougeIndexTest {

    @Test
    void filtersOneAfterTheOtherAsRougeScoreDoes() throws IOException {
        RougeIndex index = new RougeIndex(0.7);
        List<String> ids = new ArrayList<>();
        int candidates = 0;
        for (String line : golden()) {
            String[] row = line.split("\t", -1);
            Optional<Near> near = row[0].startsWith("p") ? Optional.empty() : index.nearest(row[3], index.size());
            assertEquals(row[1], near.map(n -> ids.get(n.number())).orElse(""), row[0]);
            assertEquals(
                    row[2].isEmpty() ? 0 : Double.parseDouble(row[2]),
                    near.map(Near::score).orElse(0.0),
                    1e-12,
                    row[0]);
            candidates += row[0].startsWith("c") ? 1 : 0;
            if (near.isEmpty()) {
                index.add(row[3]);
                ids.add(row[0]);
            }
        }
        assertEquals(130, candidates);
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(RougeIndexTest.class.getResourceAsStream("novelty-rouge-l.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void findsWhatComparingWithAllFinds() {
        Random random = new Random(3);
        for (double above : new double[] {0.3, 0.5, 0.7, 0.9}) {
            RougeIndex index = new RougeIndex(above);
            List<int[]> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int[] words = words(random, all);
                assertEquals(brute(words, all, above), index.nearest(text(words), all.size()), text(words));
                index.add(text(words));
                all.add(words);
            }
        }
    }

    /** Half are new, half are an earlier text with some words changed. */
    private static int[] words(Random random, List<int[]> all) {
        int[] words = all.isEmpty() || random.nextBoolean()
                ? random.ints(1 + random.nextInt(20), 0, 40).toArray()
                : all.get(random.nextInt(all.size())).clone();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            words[random.nextInt(words.length)] = random.nextInt(40);
        }
        return words;
    }

    private static String text(int[] words) {
        return Arrays.stream(words).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));
    }

    private static Optional<Near> brute(int[] words, List<int[]> all, double above) {
        Near best = new Near(-1, above);
        for (int i = 0; i < all.size(); i++) {
            double score = RougeIndex.f(table(words, all.get(i)), words.length, all.get(i).length);
            best = score > best.score() ? new Near(i, score) : best;
        }
        return best.number() < 0 ? Optional.empty() : Optional.of(best);
    }

    /** The longest common subsequence by the table of the textbooks. */
    private static int table(int[] a, int[] b) {
        int[][] length = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                length[i][j] =
                        a[i - 1] == b[j - 1] ? length[i - 1][j - 1] + 1 : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.length][b.length];
    }

    @Test
    void looksOnlyAtTheFirstTextsWhenToldSo() {
        RougeIndex index = new RougeIndex(0.7);
        index.add("sort the list of names");
        index.add("write a short poem");
        assertEquals(Optional.of(new Near(1, 1)), index.nearest("Write a short poem!", 2));
        assertEquals(Optional.empty(), index.nearest("Write a short poem!", 1));
    }

    @Test
    void aTextWithoutWordsIsNearToNone() {
        RougeIndex index = new RougeIndex(0.7);
        index.add("...");
        index.add("a");
        assertEquals(Optional.empty(), index.nearest("?!", 2));
        assertEquals(Optional.of(new Near(1, 1)), index.nearest("A", 2));
    }

    @Test
    void minHashFindsCopiesWithSomeWordsChangedAndLeavesOthers() {
        MinHashIndex index = new MinHashIndex(0.5);
        index.add("the quick brown fox jumps over the lazy dog and runs far away into the green wood");
        index.add("instructions for assembling a wooden chair from six parts without any tools at all");
        // 15 runs of three words each, 13 of them common: Jaccard 13 / 17 = 0.765.
        Near near = index.nearest("the quick brown fox jumps over the lazy dog and runs far away into the old wood", 2)
                .orElseThrow();
        assertEquals(0, near.number());
        assertEquals(0.765, near.score(), 0.15);
        assertEquals(
                Optional.empty(), index.nearest("a poem about winter and the silence that it brings to the town", 2));
    }
}
