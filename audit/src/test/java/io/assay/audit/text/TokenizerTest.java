package io.assay.audit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void splitsAtWhiteSpaceOfAllScripts() {
        // A no-break space and an ideographic one part words; the full stop stays.
        assertEquals(List.of("one", "two", "three."), words(Tokenizer.WHITESPACE, " One\u00a0two\u3000three.\n"));
    }

    @Test
    void takesRunsOfAsciiLettersAndDigits() {
        assertEquals(List.of("caf", "3", "x", "y2"), words(Tokenizer.ASCII_ALNUM_RUNS, "Café 3 x_Y2"));
    }

    @Test
    void keepsApostrophesWhereUnicodeDoes() {
        assertEquals(List.of("don't", "東", "京"), words(Tokenizer.UAX29, "Don't 東京 🙂"));
    }

    /** Expected words are those of nltk 3.10.4, word_tokenize of the lower-cased text with preserve_line. */
    @Test
    void partsCliticsAndPunctuationAsTheTreebankDoes() {
        assertEquals(
                List.of("do", "n't", "you", "think", "it", "'s", "``", "odd", "''", ",", "mr.", "o'neil", "?"),
                words(Tokenizer.NLTK_TREEBANK, "Don't you think it's \"odd\", Mr. O'Neil?"));
        assertEquals(
                List.of("we", "ca", "n't", "pay", "$", "3.50", "...", "gon", "na", "wait", "--", "ok", "."),
                words(Tokenizer.NLTK_TREEBANK, "We can't pay $3.50... gonna wait -- OK."));
        assertEquals(
                List.of("'", "tis", "(", "almost", ")", "5:30", "p.m", "."),
                words(Tokenizer.NLTK_TREEBANK, "'Tis (almost) 5:30 p.m."));
    }

    private static List<String> words(Tokenizer tokenizer, String text) {
        return tokenizer.split(text).words();
    }
}
