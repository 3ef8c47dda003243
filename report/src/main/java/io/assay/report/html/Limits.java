package io.assay.report.html;

import io.assay.report.Visible;
import java.util.List;

/**
 * How much of a report the page shows. Every list and every text has a limit, so the size of the page is bounded whatever the
 * data; {@code report.json} and the evidence files hold the rest.
 *
 * @param metrics metrics with a card
 * @param findings findings shown first
 * @param evidence findings shown under a metric
 * @param cluster samples shown of one finding
 * @param excerptChars characters shown of a sample
 * @param textChars characters of any other text
 * @param rows rows of any table
 * @param charts charts of a metric
 * @param bins bins or bars of a chart
 */
record Limits(
        int metrics,
        int findings,
        int evidence,
        int cluster,
        int excerptChars,
        int textChars,
        int rows,
        int charts,
        int bins) {

    /** From what reads best to what fits in any case. */
    static final List<Limits> LEVELS = List.of(
            new Limits(600, 12, 6, 4, 900, 4000, 60, 6, 60),
            new Limits(600, 12, 3, 3, 500, 2000, 30, 3, 40),
            new Limits(400, 8, 2, 2, 280, 800, 16, 1, 24),
            new Limits(300, 5, 1, 2, 160, 300, 8, 0, 0),
            new Limits(100, 3, 0, 1, 100, 60, 5, 0, 0));

    String clip(String text) {
        return Visible.clip(text, textChars);
    }

    /** For names in tables and labels. */
    String clipName(String name) {
        return Visible.clip(name, Math.min(textChars, 120));
    }
}
