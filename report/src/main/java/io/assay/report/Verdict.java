package io.assay.report;

import io.assay.core.Pillar;
import io.assay.core.report.Report;

/**
 * The report in two paragraphs, one a pillar. They are never added up into a score: data can be excellent and unsafe to use.
 *
 * <p>Only what was measured is used: standings beside real data, counts of harm, and what could not be measured.
 */
public record Verdict(Opinion quality, Opinion trustworthiness) {

    public static Verdict of(Report report) {
        return new Verdict(
                new PillarView(report, Pillar.QUALITY).opinion(),
                new PillarView(report, Pillar.TRUSTWORTHINESS).opinion());
    }
}
