package io.assay.curate.quality;

import io.assay.core.kernel.WhiteSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The quality rules of Gopher (Rae et al. 2021, arXiv:2112.11446, A.1.1), as datatrove 0.10 counts. */
public final class GopherQuality {

    private static final int WORDS_MIN = 50;
    private static final int WORDS_MAX = 100_000;
    private static final double WORD_LENGTH_MIN = 3;
    private static final double WORD_LENGTH_MAX = 10;
    private static final double SYMBOLS_MAX = 0.1;
    private static final double BULLETS_MAX = 0.9;
    private static final double ELLIPSES_MAX = 0.3;
    private static final double ALPHABETIC_MIN = 0.8;
    private static final int STOP_WORDS_MIN = 2;
    private static final Set<String> STOP_WORDS = Set.of("the", "be", "to", "of", "and", "that", "have", "with");
    /** A word of these alone is no word. */
    private static final String PUNCTUATION = "!/—”:％１〈&(、━\\【#%「」，】；+^]~“《„';’{|∶´[=-`*．（–？！：$～«〉,><》)?）。…@_.\"}►»";

    private GopherQuality() {}

    /** The first rule that a text breaks. */
    public static Optional<String> broken(String text) {
        List<String> words = PageText.words(text);
        List<String> real = words.stream().filter(GopherQuality::isWord).toList();
        if (words.isEmpty()) {
            return Optional.of("gopher_short_doc");
        }
        if (real.size() < WORDS_MIN) {
            return Optional.of("gopher_short_doc");
        }
        if (real.size() > WORDS_MAX) {
            return Optional.of("gopher_long_doc");
        }
        double length = real.stream().mapToInt(PageText::length).sum() / (double) real.size();
        if (length < WORD_LENGTH_MIN) {
            return Optional.of("gopher_below_avg_threshold");
        }
        if (length > WORD_LENGTH_MAX) {
            return Optional.of("gopher_above_avg_threshold");
        }
        return symbols(text, words.size()).or(() -> lines(PageText.lines(text))).or(() -> vocabulary(words));
    }

    private static Optional<String> symbols(String text, double words) {
        if (PageText.count(text, "#") / words > SYMBOLS_MAX) {
            return Optional.of("gopher_too_many_hashes");
        }
        return (PageText.count(text, "...") + PageText.count(text, "…")) / words > SYMBOLS_MAX
                ? Optional.of("gopher_too_many_ellipsis")
                : Optional.empty();
    }

    private static Optional<String> lines(List<String> lines) {
        double all = lines.size();
        long bullets = lines.stream()
                .map(WhiteSpace::strip)
                .filter(line -> line.startsWith("•") || line.startsWith("-"))
                .count();
        if (bullets / all > BULLETS_MAX) {
            return Optional.of("gopher_too_many_bullets");
        }
        long ellipses = lines.stream()
                .map(WhiteSpace::stripEnd)
                .filter(line -> line.endsWith("...") || line.endsWith("…"))
                .count();
        return ellipses / all > ELLIPSES_MAX ? Optional.of("gopher_too_many_end_ellipsis") : Optional.empty();
    }

    private static Optional<String> vocabulary(List<String> words) {
        long alphabetic = words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
        if (alphabetic / (double) words.size() < ALPHABETIC_MIN) {
            return Optional.of("gopher_below_alpha_threshold");
        }
        Set<String> stops = new HashSet<>(STOP_WORDS);
        stops.retainAll(new HashSet<>(words));
        return stops.size() < STOP_WORDS_MIN ? Optional.of("gopher_enough_stop_words") : Optional.empty();
    }

    private static boolean isWord(String word) {
        return word.codePoints().anyMatch(c -> PUNCTUATION.indexOf(c) < 0 && !Character.isISOControl(c));
    }
}
