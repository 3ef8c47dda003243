package io.assay.report.html;

import io.assay.core.report.Report;

/** {@code report.html}: one file that opens from disk with no network, and is never too large to open. */
public final class HtmlReport {

    /** Reports of other tools grow to hundreds of megabytes and then open nowhere. */
    public static final int BYTES_MAX = 2_000_000;

    private HtmlReport() {}

    /** The fullest page that keeps to the limit. */
    public static String print(Report report) {
        for (Limits limits : Limits.LEVELS) {
            Paper paper = new Paper(BYTES_MAX);
            new Page(report, limits).print(paper);
            if (!paper.isFull()) {
                return paper.text();
            }
        }
        throw new IllegalStateException("the smallest page has more than " + BYTES_MAX + " bytes");
    }
}
