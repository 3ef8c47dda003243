package io.assay.core.kernel;

import java.nio.charset.StandardCharsets;

/**
 * Splits a text into lower-cased words and hashes each in the same loop.
 *
 * <p>The hash of a word equals {@link Mix#hash} of its lower-cased spelling.
 */
public final class WordScanner {

    private static final ThreadLocal<WordList> WORDS = ThreadLocal.withInitial(WordList::new);

    private WordScanner() {}

    /** Words are runs of {@code [\p{L}\p{M}\p{N}_]}. */
    public static Tokens scan(String text) {
        return words(text).tokens(text, WordScanner::words);
    }

    private static WordList words(String text) {
        return scan(text, false);
    }

    /** How many words stand between white space. */
    public static int count(String text) {
        return betweenBlanks(text).size;
    }

    /** Words stand between white space. Overwritten by the next text of the thread. */
    static WordList betweenBlanks(String text) {
        return scan(text, true);
    }

    private static WordList scan(String text, boolean ink) {
        WordList words = WORDS.get();
        words.clear(text.length() / 2 + 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == text.length()) { // Also of half surrogate pairs, which are written as question marks.
            AsciiWords.scan(bytes, ink, words);
        } else {
            scan(text, ink ? Characters.INK : Characters.WORD, words);
        }
        return words;
    }

    /** @param lower the lower case of each UTF-16 unit of words, and 0 for all others */
    private static void scan(String text, char[] lower, WordList words) {
        char[] characters = text.toCharArray();
        int i = 0;
        while (i < characters.length) {
            int start = i;
            long hash = 0;
            long packed = 0;
            int shift = 0;
            int any = 0;
            for (char c; i < characters.length && (c = lower[characters[i]]) != 0; i++) {
                any |= c;
                packed |= (long) c << shift;
                shift += 8;
                if (shift == Long.SIZE) {
                    hash = Mix.then(hash, packed);
                    packed = 0;
                    shift = 0;
                }
            }
            if (i < characters.length && pair(characters, i)) {
                i = endOfWord(characters, lower, i);
                any = Character.MAX_VALUE;
            }
            if (i == start) {
                i += Character.isHighSurrogate(characters[i]) ? Math.min(2, characters.length - i) : 1;
            } else if (any < 256) {
                words.add(Mix.finish(hash, packed, i - start, 8), start, i);
            } else {
                words.add(Mix.hash(Characters.lower(text, start, i), 0), start, i);
            }
        }
    }

    /** Whether a word character beyond the basic plane stands at a place. */
    private static boolean pair(char[] characters, int at) {
        return Character.isHighSurrogate(characters[at])
                && at + 1 < characters.length
                && Character.isLowSurrogate(characters[at + 1])
                && Characters.isWord(Character.toCodePoint(characters[at], characters[at + 1]));
    }

    private static int endOfWord(char[] characters, char[] lower, int at) {
        int i = at;
        while (i < characters.length) {
            if (lower[characters[i]] != 0) {
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
