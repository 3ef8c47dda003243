package io.assay.audit.text;

import io.assay.core.kernel.WhiteSpace;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How BLEU splits texts into words: those of the splitters of sacrebleu that need no model. */
public enum BleuTokenizer {
    /** That of mteval-v13a, for languages written with Latin letters: punctuation apart, points and commas within numbers kept. */
    V13A("13a") {
        @Override
        List<String> words(String text) {
            String line = text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
            line = " " + unescaped(line) + " ";
            line = PUNCTUATION.matcher(line).replaceAll(" $1 ");
            line = AFTER_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
            line = BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
            line = DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
            return WhiteSpace.words(line);
        }
    },
    /** That of mteval-v14: all punctuation of Unicode apart but between numbers, and all symbols. */
    INTL("intl") {
        @Override
        List<String> words(String text) {
            String line = MARK_AFTER_NO_NUMBER.matcher(text).replaceAll("$1 $2 ");
            line = MARK_BEFORE_NO_NUMBER.matcher(line).replaceAll(" $1 $2");
            return WhiteSpace.words(SYMBOL.matcher(line).replaceAll(" $1 "));
        }
    },
    /** Each character that is not white is a word. */
    CHAR("char") {
        @Override
        List<String> words(String text) {
            return java.util.Arrays.stream(WhiteSpace.others(text))
                    .mapToObj(Character::toString)
                    .toList();
        }
    },
    /** What stands between white space. */
    NONE("none") {
        @Override
        List<String> words(String text) {
            return WhiteSpace.words(text);
        }
    };

    private static final Pattern PUNCTUATION = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
    private static final Pattern AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
    private static final Pattern MARK_AFTER_NO_NUMBER = Pattern.compile("(\\P{N})(\\p{P})");
    private static final Pattern MARK_BEFORE_NO_NUMBER = Pattern.compile("(\\p{P})(\\P{N})");
    private static final Pattern SYMBOL = Pattern.compile("(\\p{S})");

    private final String id;

    BleuTokenizer(String id) {
        this.id = id;
    }

    /** The words of a text without white space at its end. */
    abstract List<String> words(String text);

    List<String> words(String text, boolean lowercase) {
        return words(WhiteSpace.stripEnd(lowercase ? text.toLowerCase(Locale.ROOT) : text));
    }

    private static String unescaped(String line) {
        return line.indexOf('&') < 0
                ? line
                : line.replace("&quot;", "\"")
                        .replace("&amp;", "&")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">");
    }

    /** The name that sacrebleu gives it. */
    @Override
    public String toString() {
        return id;
    }
}
