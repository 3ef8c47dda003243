package io.assay.audit.text;

import io.assay.core.kernel.Bag;
import io.assay.core.kernel.LongCounts;
import io.assay.core.kernel.LongIndex;
import io.assay.core.kernel.LongestCommonSubsequence;
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.Postings;
import java.util.Arrays;
import java.util.List;

/**
 * For each text the other text of highest ROUGE-L.
 *
 * <p>Words that two texts share, in any order, bound their common subsequence from above. Counting these for all pairs is cheap; the subsequence
 * itself is computed only where the bound exceeds what was found already.
 *
 * @param scores ROUGE-L to that other text
 * @param others its number, or the text's own where no other shares a word
 */
record NearestTexts(double[] scores, int[] others) {

    /** Of texts given by hashes of their words. */
    static NearestTexts of(List<long[]> texts) {
        int[][] tokens = numbered(texts);
        Postings shared =
                new Postings(texts.stream().map(NearestTexts::occurrences).toList(), times -> 1);
        double[] scores = new double[tokens.length];
        int[] others = new int[tokens.length];
        Arrays.setAll(others, i -> i);
        NearestTexts nearest = new NearestTexts(scores, others);
        for (int i = 0; i < tokens.length; i++) {
            nearest.search(i, tokens, bounds(occurrences(texts.get(i)), i, tokens, shared));
        }
        return nearest;
    }

    private static int[][] numbered(List<long[]> texts) {
        LongIndex words = new LongIndex();
        return texts.stream()
                .map(text -> Arrays.stream(text).mapToInt(words::add).toArray())
                .toArray(int[][]::new);
    }

    /** The second occurrence of a word is another key than the first, so that shared keys are shared occurrences. */
    private static Bag occurrences(long[] words) {
        LongCounts seen = new LongCounts();
        long[] keys = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            keys[i] = Mix.then(words[i], seen.add(words[i], 1));
        }
        return Bag.of(keys, keys.length);
    }

    /** The most that ROUGE-L of a text with each other can be. */
    private static double[] bounds(Bag keys, int text, int[][] tokens, Postings shared) {
        double[] bounds = new double[tokens.length];
        for (long key : keys.keys()) {
            shared.add(key, 1, bounds);
        }
        for (int other = 0; other < bounds.length; other++) {
            bounds[other] = 2 * bounds[other] / (tokens[text].length + tokens[other].length);
        }
        bounds[text] = 0;
        return bounds;
    }

    /** Compares a text with those behind it, the likeliest first; those before it have compared themselves. */
    private void search(int text, int[][] tokens, double[] bounds) {
        LongestCommonSubsequence own = new LongestCommonSubsequence(tokens[text]);
        int likely = tokens.length - 1;
        for (int other = text + 1; other < bounds.length; other++) {
            likely = bounds[other] > bounds[likely] ? other : likely;
        }
        hold(own, text, likely, tokens, bounds);
        for (int other = text + 1; other < bounds.length; other++) {
            hold(own, text, other, tokens, bounds);
        }
    }

    /** Compares two texts where that can raise the score of either. */
    private void hold(LongestCommonSubsequence own, int text, int other, int[][] tokens, double[] bounds) {
        if (bounds[other] <= Math.min(scores[text], scores[other])) {
            return;
        }
        double score = 2.0 * own.with(tokens[other]) / (tokens[text].length + tokens[other].length);
        raise(text, other, score);
        raise(other, text, score);
    }

    private void raise(int text, int other, double score) {
        if (score > scores[text]) {
            scores[text] = score;
            others[text] = other;
        }
    }
}
