package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;

/**
 * ZeroGen's cut (Ye et al. 2022): up to the closing quotation mark; else, of an answer that was cut, up to the end of the line, else up to the
 * last full stop, else it is dropped. An answer that repeats the opening mark begins after it.
 */
final class QuoteParser {

    private QuoteParser() {}

    static Piece read(LayoutSpec.Quote layout, String text, boolean cut) {
        String open = text.strip();
        String rest =
                open.startsWith(layout.end()) ? open.substring(layout.end().length()) : open;
        int end = rest.indexOf(layout.end());
        int line = rest.indexOf('\n');
        int stop = rest.lastIndexOf('.');
        String kept;
        if (end >= 0) {
            kept = rest.substring(0, end);
        } else if (line >= 0) {
            kept = rest.substring(0, line);
        } else if (stop >= 0) {
            kept = rest.substring(0, stop + 1);
        } else {
            return Piece.lost(
                    cut ? "cut" : "no-end",
                    "neither " + layout.end() + " nor a full stop ends it: " + Piece.shown(rest));
        }
        return kept.isBlank()
                ? Piece.lost("empty", "nothing stands before " + layout.end())
                : Piece.of(layout.into(), kept.strip());
    }
}
