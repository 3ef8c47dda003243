package io.assay.audit.text;

import io.assay.core.kernel.Mix;
import java.io.Serializable;
import java.util.Locale;

/**
 * The n-grams by which overlap is looked for: of n words, or of so many characters with all else than letters and digits removed. Words
 * are lower-cased runs of [a-z0-9].
 *
 * @param n words in an n-gram
 * @param characters characters in an n-gram, or 0 for words
 */
record OverlapGrams(int n, int characters) implements Serializable {

    /** What a text holds: hashes of its n-grams, and how many words or characters it has. */
    record Grams(long[] hashes, int tokens) {}

    /** Words or characters in an n-gram. */
    int size() {
        return characters > 0 ? characters : n;
    }

    Grams of(String text) {
        long[] tokens = new long[text.length() / (characters > 0 ? 1 : 2) + 1];
        int count = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            if (!isWord(lower.charAt(i))) {
                i++;
                continue;
            }
            long word = Mix.GOLDEN;
            do {
                word = Mix.then(word, lower.charAt(i++));
            } while (characters == 0 && i < lower.length() && isWord(lower.charAt(i)));
            tokens = count == tokens.length ? java.util.Arrays.copyOf(tokens, 2 * count) : tokens;
            tokens[count++] = Mix.mix(word);
        }
        return new Grams(hashes(tokens, count), count);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Rolls a polynomial over the tokens, so that the length of an n-gram costs nothing. */
    private long[] hashes(long[] tokens, int count) {
        int size = size();
        long[] hashes = new long[Math.max(0, count - size + 1)];
        long highest = 1;
        for (int i = 1; i < size; i++) {
            highest *= Mix.GOLDEN;
        }
        long hash = 0;
        for (int i = 0; i < count; i++) {
            if (i >= size) {
                hash -= highest * tokens[i - size];
            }
            hash = hash * Mix.GOLDEN + tokens[i];
            if (i >= size - 1) {
                hashes[i - size + 1] = Mix.mix(hash);
            }
        }
        return hashes;
    }
}
