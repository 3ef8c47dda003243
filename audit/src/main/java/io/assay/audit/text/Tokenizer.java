package io.assay.audit.text;

import io.assay.core.kernel.Tokens;
import io.assay.core.kernel.WordScanner;
import java.util.ArrayList;
import java.util.List;
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
    /** Runs of {@code [a-z0-9]} of the lower-cased text, as rouge-score and checks for contamination have them. */
    ASCII_ALNUM_RUNS {
        @Override
        public Tokens split(String text) {
            List<String> words = new ArrayList<>();
            for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            return Tokens.of(words);
        }
    },
    /** What stands between white space, lower-cased. */
    WHITESPACE {
        @Override
        public Tokens split(String text) {
            List<String> words = new ArrayList<>();
            for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            return Tokens.of(words);
        }
    };

    /** The words of a text. */
    public abstract Tokens split(String text);
}
