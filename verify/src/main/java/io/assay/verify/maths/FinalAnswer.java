package io.assay.verify.maths;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text gives as its answer at the end: the last box, what stands behind the last {@code ####} or behind "the answer is", the last formula
 * between dollars in a sentence, else the whole text.
 */
public final class FinalAnswer {

    private static final String MARK = "####";
    private static final Pattern SAID =
            Pattern.compile("(?is)answer\\s*(?:is|are|:|=)\\s*:?\\s*(.+?)(?:\\.\\s|\\.?\\s*$|\\n)");
    private static final Pattern WORDS = Pattern.compile("[a-zA-Z]{2,30} [a-zA-Z]{2,30}");
    private static final Pattern FORMULA = Pattern.compile("\\$([^$]+)\\$");

    /** How much of a text's end is looked through for sentences. */
    private static final int END_CHARACTERS = 2000;

    private FinalAnswer() {}

    public static String of(String text) {
        String end = text.substring(Math.max(0, text.length() - END_CHARACTERS));
        return Boxed.last(text)
                .or(() -> behindMark(text))
                .or(() -> last(SAID, end))
                .or(() -> WORDS.matcher(end).find() ? last(FORMULA, end) : Optional.empty())
                .orElse(text)
                .strip();
    }

    private static Optional<String> behindMark(String text) {
        int at = text.lastIndexOf(MARK);
        return at < 0
                ? Optional.empty()
                : text.substring(at + MARK.length()).strip().lines().findFirst();
    }

    private static Optional<String> last(Pattern pattern, String text) {
        Optional<String> last = Optional.empty();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            last = Optional.of(matcher.group(1));
        }
        return last;
    }
}
