package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.core.Dimension;
import io.assay.core.Interval;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Transfer;
import io.assay.core.report.Flow;
import io.assay.core.report.Making;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Mark;
import io.assay.core.report.Workflow;
import io.assay.report.html.HtmlReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowViewTest {

    private static final Making MAKING = new Making(
            10,
            10,
            14,
            2,
            List.of(
                    new Making.Ended("novelty", "rejected", "not-novel", 1),
                    new Making.Ended("rules", "rejected", "short", 3)),
            List.of(new Making.Asked("local:small", 14, 1400, 280)),
            Map.of("local:small", 0.25));

    private static final Flow FLOW = new Flow(
            "rows",
            10,
            0,
            List.of(new Flow.Step(
                    "exact-duplicates",
                    10,
                    Map.of("equal-text", 2L),
                    0,
                    "",
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of())),
            8);

    private static Report report() {
        Estimate synthetic = Estimate.of(0.8, new Interval(0.75, 0.85, 0.95, "bootstrap"));
        Transfer transfer = new Transfer(
                "classes",
                "logistic-regression",
                "accuracy",
                List.of(),
                List.of(
                        new Arm("tstr", 8, 100, Map.of("accuracy", synthetic), List.of()),
                        new Arm("trtr", 80, 100, Map.of("accuracy", Estimate.of(0.95)), List.of())),
                List.of(new Difference("tstr", "trtr", "accuracy", Estimate.of(-0.15), 0.001)),
                List.of());
        EvaluationReport found = new EvaluationReport(
                "rows",
                List.of(),
                Optional.of(transfer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a <flag>"));
        Report plain = SampleReport.of(metric("text.self-bleu", Dimension.DIVERSITY)
                .value(0.4, 0.01)
                .baselines(0.9, 0.1, 100)
                .build());
        return new Report(
                plain.run(),
                plain.inputs(),
                plain.coverage(),
                plain.metrics(),
                plain.findings(),
                plain.gates(),
                new Workflow(Optional.of(MAKING), Optional.of(FLOW), Optional.of(found)));
    }

    @Test
    void saysOfEachSectionWhatItDid() {
        List<WorkflowView.Part> parts = WorkflowView.parts(report().workflow());
        assertEquals(
                List.of("Generated", "Curated", "Evaluated", "Money and people"),
                parts.stream().map(WorkflowView.Part::title).toList());
        assertEquals(
                List.of(
                        "10 of 10 samples, from 14 drafts in 2 rounds.",
                        "local:small gave 14 answers: 1,400 tokens read, 280 written, for 0.25 US dollars."),
                parts.get(0).sentences());
        // The reason that cost the most drafts comes first.
        assertEquals(
                List.of("rules", "rejected: short", "3"), parts.get(0).rows().get(0));
        assertEquals(
                List.of("exact-duplicates", "8", "2", "equal-text 2"),
                parts.get(1).rows().get(0));
        assertEquals(
                List.of("synthetic", "8", "0.8 (0.75 to 0.85)"),
                parts.get(2).rows().get(0));
        assertTrue(parts.get(2)
                .sentences()
                .get(0)
                .startsWith("Trained on the synthetic data, accuracy on real data is 0.8 (0.75 to 0.85)"));
    }

    @Test
    void moneyAndMinutesAreAddedUpOverModelsAndPeople() {
        Flow.Step annotate = new Flow.Step(
                "annotate",
                10,
                Map.of(),
                0,
                "",
                List.of(),
                List.of(),
                Map.of(
                        "usd-of-model", 0.15,
                        "usd-of-people", 5.0,
                        "people-minutes", 15.0,
                        "agreement-with-gold", 0.9,
                        "gold-rows-checked", 20.0),
                List.of("people label 20 %: 0.02 USD a row, 0.95 right on gold"));
        Flow.Step reviewed = new Flow.Step(
                "apply-reviews",
                10,
                Map.of(),
                0,
                "",
                List.of(),
                List.of(),
                Map.of("labels-by-people", 8.0, "suggestions-overruled", 2.0),
                List.of());
        Flow flow = new Flow("rows", 10, 0, List.of(annotate, reviewed), 10);
        WorkflowView.Part account = AccountView.part(
                        new Workflow(Optional.of(MAKING), Optional.of(flow), Optional.empty()))
                .orElseThrow();
        assertEquals(
                List.of(
                        "In all 5.4 US dollars and 15 minutes of people.",
                        "The model was right on 90 % of 20 gold rows.",
                        "people label 20 %: 0.02 USD a row, 0.95 right on gold",
                        "People labelled 8 rows and overruled what was suggested on 2 of them."),
                account.sentences());
        assertEquals(
                List.of("local:small", "writing samples", "0.25", ""),
                account.rows().get(0));
        assertEquals(List.of("people", "annotate", "5", "15"), account.rows().get(2));
        assertEquals(Optional.empty(), AccountView.part(Workflow.UNKNOWN));
    }

    @Test
    void allFormsTellOfItAndHostileTextStaysText() {
        String page = HtmlReport.print(report());
        assertTrue(page.indexOf("How the data was made") < page.indexOf("What could be measured"), "it opens with it");
        assertTrue(page.contains("A &lt;flag&gt;."));
        assertFalse(page.contains("<flag>"));
        assertTrue(Markdown.print(report()).contains("## How the data was made"));
        assertFalse(HtmlReport.print(SampleReport.typical()).contains("How the data was made"));
    }

    @Test
    void theReportOfARunKeepsToItsSchema() {
        JsonNode json = ReportJson.parse(ReportJson.print(report()));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ReportSchema.text(), InputFormat.JSON)
                        .validate(json.toString(), InputFormat.JSON));
        assertEquals(0.25, json.at("/workflow/generate/usd/local:small").asDouble());
        assertEquals(
                0.8,
                json.at("/workflow/evaluate/transfer/arms/0/scores/accuracy/value")
                        .asDouble());
    }

    @Test
    void draftsThatDoNotAddUpAreNoMaking() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Making(10, 10, 15, 2, MAKING.ended(), MAKING.asked(), Map.of()));
    }

    @Test
    void advisesOnWhatWasMeasuredAndOnNothingElse() {
        List<Advice> advice = Advice.of(report());
        // On the way from 0.9 to 0.1 a loss of 0.5 is more than half: far.
        assertEquals(
                "Diversity is far from real data: text.self-bleu.",
                advice.get(0).gap());
        assertTrue(
                advice.get(0).change().startsWith("generate.conditions: "),
                advice.get(0).change());
        Report undecided = SampleReport.of(metric("text.self-bleu", Dimension.DIVERSITY)
                .value(0.4, 0.4)
                .baselines(0.9, 0.1, 100)
                .build());
        assertTrue(Advice.of(undecided).stream().noneMatch(one -> one.gap().contains("self-bleu")));
    }

    @Test
    void aGapOfATableIsAdvisedOnByWhatMakesAndCuratesTables() {
        Report far = SampleReport.of(metric("tabular.ks-complement", Dimension.FIDELITY)
                .value(0.4, 0.01)
                .baselines(0.9, 0.1, 100)
                .build());
        String change = Advice.of(far).get(0).change();
        assertTrue(change.contains("table-row"), change);
        assertFalse(change.contains("demonstrations"), change);
    }

    @Test
    void theSurveysTablesHold51Works() {
        assertEquals(51, Literature.all().size());
        assertEquals(8, Literature.of("text").size());
        assertEquals(7, Literature.of("tabular").size());
        assertEquals(17, Literature.of("log").size(), "JSON, graphs and logs are one table of the survey");
        // Table 2: of eight works on text one evaluates contamination, Deng et al. 2024; Dolma does so in part.
        assertEquals(
                List.of("Deng et al. 2024"),
                Literature.of("text").stream()
                        .filter(work -> work.marks().get("contamination") == Mark.MEASURED)
                        .map(Literature.Work::name)
                        .toList());
        // Table 4: fairness is evaluated by UDF-MIX and FairCauseSyn alone.
        assertEquals(
                List.of("UDF-MIX", "FairCauseSyn"),
                Literature.of("tabular").stream()
                        .filter(work -> work.marks().get("fairness") == Mark.MEASURED)
                        .map(Literature.Work::name)
                        .toList());
        assertTrue(HtmlReport.print(SampleReport.typical()).contains("Beside 8 published works"));
    }
}
