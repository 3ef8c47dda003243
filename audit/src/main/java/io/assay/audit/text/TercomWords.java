package io.assay.audit.text;

import io.assay.core.kernel.WhiteSpace;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How tercom splits texts into words (its Normalizer, without what it does for Chinese and Japanese). */
record TercomWords(boolean normalized, boolean caseSensitive, boolean noPunct) {

    private static final Pattern MARK = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
    private static final Pattern POSSESSIVE_AT_END = Pattern.compile("'s$");
    private static final Pattern AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
    private static final Pattern LEFT_OUT = Pattern.compile("[.,?:;!\"()]");

    List<String> words(String text) {
        String line = WhiteSpace.stripEnd(text);
        line = caseSensitive ? line : line.toLowerCase(Locale.ROOT);
        line = normalized ? normalize(line) : line;
        return WhiteSpace.words(noPunct ? LEFT_OUT.matcher(line).replaceAll("") : line);
    }

    private static String normalize(String text) {
        String line = text.replace("\n-", "")
                .replace('\n', ' ')
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        line = MARK.matcher(" " + line + " ").replaceAll(" $1 ");
        line = line.replace("'s ", " 's ");
        line = POSSESSIVE_AT_END.matcher(line).replaceAll(" 's");
        line = AFTER_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
        line = BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
        return DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
    }
}
