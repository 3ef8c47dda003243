package io.assay.audit.text;

import io.assay.core.kernel.CommonSubsequence;
import io.assay.core.kernel.GramOverlap;
import io.assay.core.kernel.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ROUGE of one text with one reference, as rouge-score 0.1.2 computes it. */
final class RougeScores {

    /**
     * How much of the text is in the reference, how much of the reference in the text, and their harmonic mean.
     *
     * @param precision matches / what the text has
     * @param recall matches / what the reference has
     */
    record Score(double precision, double recall) {

        static Score of(int matches, int ofText, int ofReference) {
            return new Score((double) matches / Math.max(1, ofText), (double) matches / Math.max(1, ofReference));
        }

        double f() {
            double sum = precision + recall;
            return sum > 0 ? 2 * precision * recall / sum : 0;
        }
    }

    private final boolean stemmer;
    private final Vocabulary vocabulary = new Vocabulary();
    private final String text;
    private final String reference;

    /** @param stemmer whether words of more than three letters are stemmed */
    RougeScores(String text, String reference, boolean stemmer) {
        this.stemmer = stemmer;
        this.text = text;
        this.reference = reference;
    }

    private int[] words(String line) {
        List<String> words = Tokenizer.ASCII_ALNUM_RUNS.split(line).words();
        return vocabulary.numbers(
                stemmer
                        ? words.stream()
                                .map(word -> word.length() > 3 ? PorterStemmer.stem(word) : word)
                                .toList()
                        : words);
    }

    /** ROUGE-1, 2, L and Lsum by name. */
    Map<String, Score> all() {
        int[] words = words(text);
        int[] others = words(reference);
        int[] matches = GramOverlap.matches(words, List.of(others), 2);
        Score longest = longest(words, others);
        boolean lines = text.indexOf('\n') >= 0 || reference.indexOf('\n') >= 0;
        return Map.of(
                "rouge1",
                Score.of(matches[0], words.length, others.length),
                "rouge2",
                Score.of(matches[1], GramOverlap.total(words.length, 2), GramOverlap.total(others.length, 2)),
                "rougeL",
                longest,
                "rougeLsum",
                lines ? byLines() : longest);
    }

    /** ROUGE-L alone. */
    Score longest() {
        return longest(words(text), words(reference));
    }

    private static Score longest(int[] words, int[] others) {
        return Score.of(CommonSubsequence.length(words, others), words.length, others.length);
    }

    /**
     * ROUGE-Lsum: the words of each line of the reference that are in its longest common subsequence with any line of the text, no word
     * more often than it occurs on either side.
     */
    private Score byLines() {
        List<int[]> lines = lines(text);
        List<int[]> others = lines(reference);
        Map<Integer, Integer> left = new HashMap<>();
        lines.forEach(line -> count(line, left));
        int matches = 0;
        for (int[] other : others) {
            BitSet union = new BitSet();
            lines.forEach(line -> union.or(CommonSubsequence.rows(other, line)));
            for (int at = union.nextSetBit(0); at >= 0; at = union.nextSetBit(at + 1)) {
                matches += left.merge(other[at], -1, Integer::sum) >= 0 ? 1 : 0;
            }
        }
        return Score.of(
                matches,
                lines.stream().mapToInt(line -> line.length).sum(),
                others.stream().mapToInt(line -> line.length).sum());
    }

    private List<int[]> lines(String of) {
        List<int[]> lines = new ArrayList<>();
        for (String line : of.split("\n", -1)) {
            lines.add(words(line));
        }
        return lines;
    }

    private static void count(int[] words, Map<Integer, Integer> counts) {
        for (int word : words) {
            counts.merge(word, 1, Integer::sum);
        }
    }
}
