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
        char[] characters = text.toCharArray();
        int size = 0;
        int capacity = characters.length / 5 + 8;
        long[] hashes = new long[capacity];
        int[] from = new int[capacity];
        int[] to = new int[capacity];
        int i = 0;
        while (i < characters.length) {
            int start = i;
            long hash = 0;
            long packed = 0;
            int shift = 0;
            int any = 0;
            for (char lower; i < characters.length && (lower = Characters.word(characters[i])) != 0; i++) {
                any |= lower;
                packed |= (long) lower << shift;
                shift += 8;
                if (shift == Long.SIZE) {
                    hash = Mix.then(hash, packed);
                    packed = 0;
                    shift = 0;
                }
            }
            if (i < characters.length && pair(characters, i)) {
                i = endOfWord(characters, i);
                any = Character.MAX_VALUE;
            }
            if (i == start) {
                i += Character.isHighSurrogate(characters[i]) ? Math.min(2, characters.length - i) : 1;
                continue;
            }
            if (size == capacity) {
                capacity *= 2;
                hashes = Arrays.copyOf(hashes, capacity);
                from = Arrays.copyOf(from, capacity);
                to = Arrays.copyOf(to, capacity);
            }
            hashes[size] =
                    any < 256 ? Mix.finish(hash, packed, i - start, 8) : Mix.hash(Characters.lower(text, start, i), 0);
            from[size] = start;
            to[size++] = i;
        }
        return new Tokens(text, size, hashes, from, to);
    }

    /** Whether a word character beyond the basic plane stands at a place. */
    private static boolean pair(char[] characters, int at) {
        return Character.isHighSurrogate(characters[at])
                && at + 1 < characters.length
                && Character.isLowSurrogate(characters[at + 1])
                && Characters.isWord(Character.toCodePoint(characters[at], characters[at + 1]));
    }

    private static int endOfWord(char[] characters, int at) {
        int i = at;
        while (i < characters.length) {
            if (Characters.word(characters[i]) != 0) {
                i++;
            } else if (pair(characters, i)) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }
}
