package io.assay.report.html;

import io.assay.core.report.Report;
import java.nio.charset.StandardCharsets;

/** {@code report.html}: one file that opens from disk with no network, and is never too large to open. */
public final class HtmlReport {

    /** Reports of other tools grow to hundreds of megabytes and then open nowhere. */
    public static final int BYTES_MAX = 2_000_000;

    private HtmlReport() {}

    /** The fullest page that keeps to the limit. */
    public static String print(Report report) {
        String page = "";
        for (Limits limits : Limits.LEVELS) {
            page = new Page(report, limits).print();
            if (page.getBytes(StandardCharsets.UTF_8).length <= BYTES_MAX) {
                return page;
            }
        }
        throw new IllegalStateException(
                "the smallest page has " + page.length() + " characters, more than its limits allow");
    }
}
