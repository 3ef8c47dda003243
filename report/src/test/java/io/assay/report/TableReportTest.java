package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import io.assay.core.report.Report;
import io.assay.report.AttackView.Outcome;
import io.assay.report.html.HtmlReport;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a report says of tables: attackers, rows near to real ones, pairs of columns, groups of people. */
class TableReportTest {

    private static final Report REPORT = SampleReport.table();

    @Test
    void anAttackGainsWhereItsIntervalLiesAboveWhatAnIdleAttackerGets() {
        // 0.3 - 0.1 lies above 0; 0.51 - 0.03 does not above 0.5; no control rate and no need of a holdout; skipped.
        assertEquals(
                List.of(Outcome.UNTOLD, Outcome.NOT_MADE, Outcome.BEYOND, Outcome.NOT_BEYOND),
                PrivacyView.of(REPORT).attacks().stream()
                        .map(AttackView::outcome)
                        .toList());
    }

    @Test
    void anAttackThatMayHaveMissedMuchHasNotShownThatThereIsLittle() {
        Report few = SampleReport.of(metric("tabular.linkability", Dimension.PRIVACY)
                .goal(Goal.LOWER)
                .ofTables()
                .needs(Role.HOLDOUT)
                .attack(PrivacyRisk.LINKABILITY, 0)
                .value(0.1, 0.25)
                .build());
        AttackView attack = AttackView.of(few).get(0);
        assertEquals(Outcome.UNDECIDED, attack.outcome());
        assertEquals("No gain was found, but there are few rows: at 95 % it is at most 0.35.", attack.reading());
    }

    @Test
    void theHeadlineNamesTheThreeRisksByWhatWasFoundAndPromisesNothing() {
        assertEquals(
                "More is learnt of people in the training data than of others: inference. Without a control, copying cannot be"
                        + " told from what is true of everybody: singling out. Not tried: linkability.",
                PrivacyView.of(REPORT).headline());
    }

    @Test
    void anAnswerIsTheGravestOfItsAttacksAndNamesThem() {
        assertEquals(
                List.of(
                        "Without a control, copying cannot be told from what is true of everybody: tabular.singling-out.",
                        "Not tried: tabular.linkability.",
                        "More is learnt of people in the training data than of others: tabular.inference-risk."),
                PrivacyView.of(REPORT).answers().stream()
                        .map(PrivacyView.Answer::words)
                        .toList());
    }

    @Test
    void aRiskIsHeldAgainstItsControl() {
        AttackView inference = AttackView.of(REPORT).get(0);
        assertEquals("0.3 (0.2 to 0.4)", inference.risk());
        assertEquals("succeeds for 60 %, for people never seen for 40 %", inference.control());
        assertEquals("0.5 on people never seen", AttackView.of(REPORT).get(1).control());
        assertEquals(
                "There is no holdout; --holdout FILE.",
                AttackView.of(REPORT).get(3).reading());
    }

    @Test
    void aPairCountsOnceByTheMetricThatLikesItLeast() {
        // sex and income 0.55; age and sex 0.7 by the mixed contingency, not 0.97; age and income 0.85.
        PairsView view = PairsView.of(REPORT);
        assertEquals(
                List.of(0.55, 0.7, 0.85),
                view.pairs().stream().map(judged -> judged.pair().likeness()).toList());
        assertEquals(
                List.of(4, 3, 2),
                view.pairs().stream().map(PairsView.Judged::band).toList());
        assertEquals(List.of("sex", "income", "age"), view.columns(9));
        assertEquals(
                "0 of 3 pairs are related as in the real data (likeness 0.95 and above). The worst pair is sex and income, 0.55.",
                view.sentence());
    }

    @Test
    void groupsStandSideBySide() {
        GroupsView view = GroupsView.of(REPORT);
        assertEquals(List.of("share", "real share", "conditional shift"), view.measures());
        assertEquals("0.12", view.text("women", "conditional shift"));
        assertEquals("", view.text("men", "conditional shift"));
    }

    @Test
    void rowsNearToRealOnesAreNamedWithoutAValue() {
        assertEquals(
                "made.csv:4",
                PrivacyView.nearest(REPORT).get(0).samples().get(0).source());
        String page = HtmlReport.print(REPORT);
        assertTrue(page.contains("Agrees with a real row in 2 of 3 columns: age, sex"));
        assertTrue(page.contains("made.csv:4"));
    }

    @Test
    void everyFormOfTheReportTellsTheHeadline() {
        String headline = PrivacyView.of(REPORT).headline();
        assertTrue(HtmlReport.print(REPORT).contains(headline));
        assertTrue(Markdown.print(REPORT).contains(headline));
        assertTrue(Terminal.plain().print(REPORT, "out").contains("What attackers learn"));
        assertFalse(HtmlReport.print(SampleReport.typical()).contains("What attackers learn"));
    }

    @Test
    void thePictureOfPairsHasASquareForEachAndWordsForWhoCannotSeeIt() {
        Matcher picture = Pattern.compile("<figure class=\"matrix\">.*?</figure>", Pattern.DOTALL)
                .matcher(HtmlReport.print(REPORT));
        assertTrue(picture.find());
        assertEquals(3, picture.group().split("<rect ", -1).length - 1);
        assertTrue(picture.group().contains("aria-label=\"Likeness of pairs of columns. 0 of 3 pairs"));
        assertTrue(picture.group().contains("<title>sex and income: 0.55</title>"));
    }
}
