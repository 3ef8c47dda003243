package io.assay.core.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much of a text repeats itself, by the rules of Gopher. Characters are code points, words stand between white space.
 */
public final class RepetitionShares {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final Pattern LINES = Pattern.compile("\n+");
    /** How much of a text each kind of repetition may be, in the order in which they are looked at. */
    public static final Map<String, Double> LIMITS = limits();

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
        for (int n = 2; n <= 4; n++) {
            top(hashes, lengths, n);
        }
        for (int n = 5; n <= 10; n++) {
            hold("dup-" + n + "-gram", duplicated(hashes, lengths, n) / characters);
        }
    }

    private static Map<String, Double> limits() {
        Map<String, Double> limits = new LinkedHashMap<>();
        for (String part : List.of("para", "line")) {
            limits.put("dup-" + part + "-frac", 0.30);
            limits.put("dup-" + part + "-char-frac", 0.20);
        }
        double[] top = {0.20, 0.18, 0.16};
        for (int n = 2; n <= 4; n++) {
            limits.put("top-" + n + "-gram", top[n - 2]);
        }
        double[] duplicate = {0.15, 0.14, 0.13, 0.12, 0.11, 0.10};
        for (int n = 5; n <= 10; n++) {
            limits.put("dup-" + n + "-gram", duplicate[n - 5]);
        }
        return java.util.Collections.unmodifiableMap(limits);
    }

    /** The shares of a text that is not blank. */
    public static RepetitionShares of(String text) {
        return new RepetitionShares(text);
    }

    /** All shares by the name of their rule. */
    public Map<String, Double> shares() {
        return shares;
    }

    /** By how many times their limit the shares exceed it, where they do. */
    public Map<String, Double> broken() {
        return broken;
    }

    private void hold(String name, double share) {
        shares.put(name, share);
        double limit = LIMITS.getOrDefault(name, 1.0);
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
        hold(name + "-frac", again / parts.length);
        hold(name + "-char-frac", charactersAgain / characters);
    }

    /** The most frequent n-gram, of equal ones the first; its words are joined by blanks. One that occurs once breaks no rule. */
    private void top(long[] words, int[] lengths, int n) {
        String name = "top-" + n + "-gram";
        LongCounts counts = new LongCounts();
        long most = 0;
        for (int i = 0; i + n <= words.length; i++) {
            most = Math.max(most, counts.add(gram(words, i, n), 1));
        }
        for (int i = 0; i + n <= words.length; i++) {
            if (counts.get(gram(words, i, n)) == most) {
                double share = (double) most * (length(lengths, i, n) + n - 1) / characters;
                if (most > 1) {
                    hold(name, share);
                } else {
                    shares.put(name, share);
                }
                return;
            }
        }
        hold(name, 0);
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
        long hash = n;
        for (int i = at; i < at + n; i++) {
            hash = Mix.then(hash, words[i]);
        }
        return Mix.mix(hash);
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
