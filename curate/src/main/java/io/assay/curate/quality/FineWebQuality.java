package io.assay.curate.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that FineWeb adds (Penedo et al. 2024, arXiv:2406.17557), as datatrove 0.10 counts. */
public final class FineWebQuality {

    private static final double LINES_ENDED_MIN = 0.12;
    private static final double SHORT_LINES_MAX = 0.67;
    private static final int SHORT_LINE = 30;
    private static final double DUPLICATE_CHARACTERS_MAX = 0.01;
    private static final double LINE_FEEDS_MAX = 0.3;

    private FineWebQuality() {}

    /** The first rule that a text breaks. */
    public static Optional<String> broken(String text) {
        List<String> lines = Arrays.stream(text.split("\n", -1))
                .filter(line -> !PageText.words(line).isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return Optional.of("empty");
        }
        double all = lines.size();
        if (lines.stream().filter(PageText::endsSentence).count() / all < LINES_ENDED_MIN) {
            return Optional.of("line_punct_ratio");
        }
        if (lines.stream().filter(line -> PageText.length(line) <= SHORT_LINE).count() / all > SHORT_LINES_MAX) {
            return Optional.of("short_line_ratio");
        }
        double characters = PageText.length(text.replace("\n", ""));
        if (duplicated(lines) / characters > DUPLICATE_CHARACTERS_MAX) {
            return Optional.of("char_dup_ratio");
        }
        return PageText.count(text, "\n") / (double) PageText.words(text).size() > LINE_FEEDS_MAX
                ? Optional.of("list_ratio")
                : Optional.empty();
    }

    /** Characters of lines that were there before. */
    private static long duplicated(List<String> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> !seen.add(line))
                .mapToLong(PageText::length)
                .sum();
    }
}
