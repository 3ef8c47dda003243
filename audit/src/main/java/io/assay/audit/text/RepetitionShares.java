package io.assay.audit.text;

import io.assay.core.kernel.LongCounts;
import io.assay.core.kernel.Mix;
import io.assay.core.state.Grams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How much of a text repeats itself, by the rules of Gopher. Characters are code points, words stand between white space.
 */
final class RepetitionShares {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final Pattern LINES = Pattern.compile("\n+");
    private static final double PARTS_LIMIT = 0.30;
    private static final double PARTS_CHARACTERS_LIMIT = 0.20;
    /** By n: how much of the characters the most frequent n-gram may be. */
    private static final Map<Integer, Double> TOP_LIMITS = new TreeMap<>(Map.of(2, 0.20, 3, 0.18, 4, 0.16));
    /** By n: how much of the characters n-grams that occurred before may be. */
    private static final Map<Integer, Double> DUPLICATE_LIMITS =
            new TreeMap<>(Map.of(5, 0.15, 6, 0.14, 7, 0.13, 8, 0.12, 9, 0.11, 10, 0.10));

    private final Map<String, Double> shares = new LinkedHashMap<>();
    private final Map<String, Double> broken = new LinkedHashMap<>();
    private final double characters;

    private RepetitionShares(String text) {
        characters = length(text);
        parts(LINES.split(text, -1), "dup-line");
        parts(PARAGRAPHS.split(text.strip(), -1), "dup-para");
        List<String> words = words(text);
        int[] lengths = words.stream().mapToInt(RepetitionShares::length).toArray();
        long[] hashes = words.stream().mapToLong(word -> Mix.hash(word, 0)).toArray();
        TOP_LIMITS.forEach((n, limit) -> top(hashes, lengths, n, limit));
        DUPLICATE_LIMITS.forEach(
                (n, limit) -> hold("dup-" + n + "-gram", duplicated(hashes, lengths, n) / characters, limit));
    }

    /** The shares of a text that is not blank. */
    static RepetitionShares of(String text) {
        return new RepetitionShares(text);
    }

    /** All shares by the name of their rule. */
    Map<String, Double> shares() {
        return shares;
    }

    /** By how many times their limit the shares exceed it, where they do. */
    Map<String, Double> broken() {
        return broken;
    }

    private void hold(String name, double share, double limit) {
        shares.put(name, share);
        if (share > limit) {
            broken.put(name, share / limit);
        }
    }

    private void parts(String[] parts, String name) {
        LongCounts seen = new LongCounts();
        double again = 0;
        double charactersAgain = 0;
        for (String part : parts) {
            if (seen.add(Mix.hash(part, 0), 1) > 1) {
                again++;
                charactersAgain += length(part);
            }
        }
        hold(name + "-frac", again / parts.length, PARTS_LIMIT);
        hold(name + "-char-frac", charactersAgain / characters, PARTS_CHARACTERS_LIMIT);
    }

    /** The most frequent n-gram, of equal ones the first; its words are joined by blanks. One that occurs once breaks no rule. */
    private void top(long[] words, int[] lengths, int n, double limit) {
        LongCounts counts = new LongCounts();
        long most = 0;
        for (int i = 0; i + n <= words.length; i++) {
            most = Math.max(most, counts.add(gram(words, i, n), 1));
        }
        for (int i = 0; i + n <= words.length; i++) {
            if (counts.get(gram(words, i, n)) == most) {
                double share = (double) most * (length(lengths, i, n) + n - 1) / characters;
                hold("top-" + n + "-gram", share, most > 1 ? limit : Double.MAX_VALUE);
                return;
            }
        }
        hold("top-" + n + "-gram", 0, limit);
    }

    /** Characters of n-grams that occurred before, read from left to right without overlap; blanks do not count. */
    private static double duplicated(long[] words, int[] lengths, int n) {
        LongCounts seen = new LongCounts();
        double characters = 0;
        for (int i = 0; i + n <= words.length; ) {
            long gram = gram(words, i, n);
            if (seen.get(gram) > 0) {
                characters += length(lengths, i, n);
                i += n;
            } else {
                seen.add(gram, 1);
                i++;
            }
        }
        return characters;
    }

    private static long gram(long[] words, int at, int n) {
        return Grams.gram(words, at, n);
    }

    private static int length(int[] lengths, int at, int n) {
        int length = 0;
        for (int i = at; i < at + n; i++) {
            length += lengths[i];
        }
        return length;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || WhiteSpace.isWhite(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
