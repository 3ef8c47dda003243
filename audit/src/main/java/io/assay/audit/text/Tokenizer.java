package io.assay.audit.text;

import io.assay.core.kernel.SegmentScanner;
import io.assay.core.kernel.Tokens;
import io.assay.core.kernel.WordScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** How a text is split into words. Peers differ here more than anywhere, so the choice is a parameter of every metric. */
public enum Tokenizer {
    /** Lower-cased runs of letters, marks, numbers and underscores, {@code [\p{L}\p{M}\p{N}_]+}: the default. */
    UNICODE_ALNUM_RUNS {
        @Override
        public Tokens split(String text) {
            return WordScanner.scan(text);
        }
    },
    /** What stands between white space, lower-cased. */
    WHITESPACE {
        @Override
        public Tokens split(String text) {
            return runs(text.toLowerCase(Locale.ROOT), c -> !isWhite(c));
        }
    },
    /** Lower-cased segments between the word boundaries of Unicode (UAX #29, no dictionary) that hold a letter or a number. */
    UAX29 {
        @Override
        public Tokens split(String text) {
            return SegmentScanner.scan(text);
        }
    },
    /** Words of the lower-cased text as the Penn Treebank writes them, as {@code nltk.word_tokenize} with {@code preserve_line}. */
    NLTK_TREEBANK {
        @Override
        public Tokens split(String text) {
            return runs(TreebankWords.space(text.toLowerCase(Locale.ROOT)), c -> !isWhite(c));
        }
    },
    /** Runs of {@code [a-z0-9]} in the lower-cased text. */
    ASCII_ALNUM_RUNS {
        @Override
        public Tokens split(String text) {
            return runs(text.toLowerCase(Locale.ROOT), c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
        }
    };

    /** The words of a text. */
    public abstract Tokens split(String text);

    /** The longest runs of characters of a kind. */
    private static Tokens runs(String text, IntPredicate inside) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !inside.test(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return Tokens.of(words);
    }

    /** White space of Unicode; the separators of ASCII and the next-line character are, as in Python, white. */
    static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
