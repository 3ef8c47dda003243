package io.assay.curate.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules of C4 (Raffel et al. 2020, JMLR 21, section 2.2), as datatrove 0.10 counts: lines that are no sentences, too short, or about scripts
 * and policies do not count, and what is left must have five sentences. The text itself stays as it is.
 */
public final class C4Quality {

    private static final Pattern CITATION = Pattern.compile("\\[\\d*]|\\[edit]|\\[citation needed]");
    private static final List<String> ENDS = List.of(".", "?", "!", "\"", "'");
    private static final List<String> POLICIES =
            List.of("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies");
    private static final int WORD_LENGTH_MAX = 1000;
    private static final int WORDS_MIN = 3;
    private static final int SENTENCES_MIN = 5;

    private C4Quality() {}

    /** The first rule that a text breaks. */
    public static Optional<String> broken(String text) {
        int sentences = 0;
        for (String each : PageText.lines(text)) {
            List<String> words = PageText.words(each);
            String line = CITATION.matcher(each.strip()).replaceAll("");
            if (!isProse(line, words)) {
                continue;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.contains("lorem ipsum")) {
                return Optional.of("lorem_ipsum");
            }
            if (lower.contains("javascript")) {
                continue;
            }
            if (line.contains("{")) {
                return Optional.of("curly_bracket");
            }
            sentences += POLICIES.stream().anyMatch(lower::contains) ? 0 : PageText.sentences(line);
        }
        return sentences < SENTENCES_MIN ? Optional.of("too_few_sentences") : Optional.empty();
    }

    private static boolean isProse(String line, List<String> words) {
        return words.stream().allMatch(word -> PageText.length(word) <= WORD_LENGTH_MAX)
                && ENDS.stream().anyMatch(line::endsWith)
                && !line.endsWith("...")
                && words.size() >= WORDS_MIN;
    }
}
