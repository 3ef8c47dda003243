package io.assay.evaluate.score;

import io.assay.core.kernel.LongestCommonSubsequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ROUGE-L as Self-Instruct and Super-NaturalInstructions take it: F1 of the longest common subsequence of lower-cased runs of letters a to z and digits, the best of all references. */
public final class RougeL {

    private RougeL() {}

    public static double of(String text, List<String> references) {
        return references.stream()
                .mapToDouble(reference -> f1(text, reference))
                .max()
                .orElse(0);
    }

    private static double f1(String text, String reference) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] one = words(text, numbers);
        int[] other = words(reference, numbers);
        return one.length == 0 || other.length == 0
                ? 0
                : 2.0 * LongestCommonSubsequence.length(one, other) / (one.length + other.length);
    }

    private static int[] words(String text, Map<String, Integer> numbers) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                .toArray();
    }
}
