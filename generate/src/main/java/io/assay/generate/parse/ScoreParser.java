package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number on a scale; one beyond the scale is no score, and none is never a middling one. */
final class ScoreParser {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?(?:\\s*/\\s*(\\d{1,9}))?");

    private ScoreParser() {}

    static Piece read(LayoutSpec.Score layout, String text) {
        Matcher mark = Pattern.compile(Pattern.quote(layout.after().orElse("")), Pattern.CASE_INSENSITIVE)
                .matcher(text);
        Matcher number = NUMBER.matcher(text);
        if (!mark.find() || !number.find(mark.end())) {
            return Piece.lost("unmapped", "there is no score: " + Piece.shown(text));
        }
        double score = Double.parseDouble(number.group().split("/", 2)[0].strip());
        boolean otherScale = number.group(1) != null && Double.parseDouble(number.group(1)) != layout.high();
        if (score < layout.low() || score > layout.high() || otherScale) {
            return Piece.lost(
                    "off-scale",
                    "the scale is " + layout.low() + " to " + layout.high() + ", but the answer says "
                            + number.group());
        }
        return Piece.of(layout.into(), score);
    }
}
