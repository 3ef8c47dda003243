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
        return new Verdict(opinion(report, Pillar.QUALITY), opinion(report, Pillar.TRUSTWORTHINESS));
    }

    private static Opinion opinion(Report report, Pillar pillar) {
        PillarView view = new PillarView(report, pillar);
        return new Opinion(pillar, new Headline(view).text(), new Sentences(view).all());
    }
}
