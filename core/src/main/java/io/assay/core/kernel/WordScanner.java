package io.assay.core.kernel;

import java.util.Arrays;

/**
 * Splits a text into lower-cased runs of {@code [\p{L}\p{M}\p{N}_]} and hashes each run in the same loop.
 *
 * <p>The hash of a word equals {@link Mix#hash} of its lower-cased spelling.
 */
public final class WordScanner {

    private WordScanner() {}

    public static Tokens scan(String text) {
        int length = text.length();
        int size = 0;
        int capacity = length / 5 + 8;
        long[] hashes = new long[capacity];
        int[] from = new int[capacity];
        int[] to = new int[capacity];
        int i = 0;
        while (i < length) {
            int step = wordUnits(text, i);
            if (step == 0) {
                i += Character.isHighSurrogate(text.charAt(i)) ? Math.min(2, length - i) : 1;
                continue;
            }
            int start = i;
            while (step > 0) {
                i += step;
                step = i < length ? wordUnits(text, i) : 0;
            }
            if (size == capacity) {
                capacity *= 2;
                hashes = Arrays.copyOf(hashes, capacity);
                from = Arrays.copyOf(from, capacity);
                to = Arrays.copyOf(to, capacity);
            }
            hashes[size] = hash(text, start, i);
            from[size] = start;
            to[size++] = i;
        }
        return new Tokens(text, size, hashes, from, to);
    }

    /** How many UTF-16 units the word character at a place takes; 0 where there is none. */
    private static int wordUnits(String text, int at) {
        char c = text.charAt(at);
        if (Characters.word(c) != 0) {
            return 1;
        }
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            return Characters.isWord(text.codePointAt(at)) ? 2 : 0;
        }
        return 0;
    }

    /** Hash of the lower-cased spelling of a part of a text. */
    static long hash(String text, int from, int to) {
        long hash = Mix.begin(to - from);
        for (int i = from; i < to; i++) {
            char lower = Characters.word(text.charAt(i));
            if (lower == 0) {
                return Mix.hash(Characters.lower(text, from, to), 0);
            }
            hash = Mix.step(hash, lower);
        }
        return Mix.mix(hash);
    }
}
