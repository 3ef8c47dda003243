package io.assay.curate.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.assay.core.kernel.WhiteSpace;
import java.util.List;
import java.util.regex.Pattern;

/** A text as the heuristics look at it: words between white space, lines, sentences; characters are code points. */
final class PageText {

    /** Where Python's {@code splitlines} parts. */
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\n\r\u000B\f\u001C-\u001E\u0085\u2028\u2029]");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?])[\"'”’)\\]]*\\s+");

    private PageText() {}

    static List<String> words(String text) {
        return WhiteSpace.words(text);
    }

    /** Lines without their ends; a line end at the end of the text begins no further line. */
    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(LINE_ENDS.split(text, 0));
    }

    static int sentences(String line) {
        return line.isBlank() ? 0 : SENTENCE_ENDS.split(line.strip(), 0).length;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** How often a part occurs, without overlap. */
    static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** Whether a line ends in a character that ends sentences in some script (Unicode property Sentence_Terminal). */
    static boolean endsSentence(String line) {
        return !line.isEmpty() && UCharacter.hasBinaryProperty(line.codePointBefore(line.length()), UProperty.S_TERM);
    }
}
