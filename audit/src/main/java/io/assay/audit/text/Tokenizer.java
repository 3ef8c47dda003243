package io.assay.audit.text;

import io.assay.core.kernel.SegmentScanner;
import io.assay.core.kernel.Tokens;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.kernel.WordScanner;
import java.util.Locale;

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
            return Tokens.of(WhiteSpace.words(text.toLowerCase(Locale.ROOT)));
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
            return Tokens.of(WhiteSpace.words(TreebankWords.space(text.toLowerCase(Locale.ROOT))));
        }
    },
    /** Runs of {@code [a-z0-9]} in the lower-cased text. */
    ASCII_ALNUM_RUNS {
        @Override
        public Tokens split(String text) {
            return Tokens.of(
                    WhiteSpace.runs(text.toLowerCase(Locale.ROOT), c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9'));
        }
    };

    /** The words of a text. */
    public abstract Tokens split(String text);
}
