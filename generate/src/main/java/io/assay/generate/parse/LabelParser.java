package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One of some words. It must be the whole answer, its first line or first clause, or what follows {@code Answer:} or {@code Label:} in the last
 * line; a word that merely occurs says nothing ("not spam" is not spam). Two that contradict each other are none.
 */
final class LabelParser {

    private static final Pattern INTRODUCTION =
            Pattern.compile("^(?:the )?(?:final )?(?:answer|label|class|category|verdict)(?: is)?\\s*[:=]?\\s*");

    private LabelParser() {}

    static Piece read(LayoutSpec.Label layout, String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String place : places(text)) {
            layout.of().stream().filter(word -> plain(word).equals(place)).forEach(found::add);
        }
        return found.size() == 1
                ? Piece.of(layout.into(), found.iterator().next())
                : Piece.lost(
                        "unmapped",
                        "the answer is none of " + String.join(", ", layout.of()) + ": " + Piece.shown(text));
    }

    private static List<String> places(String text) {
        List<String> lines =
                text.strip().lines().filter(line -> !line.isBlank()).toList();
        String first = plain(lines.get(0));
        List<String> places = new ArrayList<>(
                List.of(plain(text), first, plain(first.split("[,;:.!?(\\u2013\\u2014]|\\s-\\s", 2)[0])));
        String last = plain(lines.get(lines.size() - 1));
        for (String line : List.of(first, last)) {
            String without = INTRODUCTION.matcher(line).replaceFirst("");
            if (!without.equals(line)) {
                places.add(plain(without));
            }
        }
        return places;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^[\\s\"'`*\\[(]+|[\\s\"'`*\\]).!,;:]+$", "");
    }
}
