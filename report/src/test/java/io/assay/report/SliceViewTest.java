package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static io.assay.report.SampleReport.slice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Slice;
import io.assay.report.html.HtmlReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SliceViewTest {

    private static final Slice FEW = new Slice(
            "label",
            "few",
            3,
            OptionalDouble.of(0.3),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false,
            "fewer than 20 samples: not judged");

    /** Personal data: 0.4 where 0.1 is expected loses 3 of 4 parts; distinct: 0.5 for 0.6 loses 1 of 6. */
    private static final Report REPORT = SampleReport.of(
            metric("text.distinct-n[n=2]", Dimension.DIVERSITY)
                    .slice(slice("label", "dull", 0.5, -0.1, ""))
                    .slice(slice("label", "rich", 0.9, 0.2, ""))
                    .build(),
            metric("text.pii-rate", Dimension.PRIVACY)
                    .goal(Goal.LOWER)
                    .slice(slice("label", "letters", 0.4, 0.3, ""))
                    .slice(FEW)
                    .build(),
            metric("text.language-mix", Dimension.VALIDITY)
                    .goal(Goal.DESCRIPTIVE)
                    .slice(slice("label", "mixed", 0.2, 0.1, ""))
                    .build());

    @Test
    void worstIsWhatLosesTheLargestShareByTheGoalOfItsMetric() {
        assertEquals(
                List.of("label: letters", "label: dull"),
                SliceView.worst(REPORT).stream().map(SliceView::name).toList());
    }

    @Test
    void aMetricThatOnlyDescribesHasNoWorseSlices() {
        assertEquals(
                "4 values of slices judged: 2 worse than random parts of the data of the same size, 2 better or merely "
                        + "different; corrected for many comparisons (Benjamini and Hochberg, 5 %).",
                SliceView.summary(REPORT));
    }

    @Test
    void aSliceThatWasNotJudgedSaysWhyAndHasNoNumbersOfTheTest() {
        SliceView few = new SliceView(REPORT.metrics().get(1), FEW);
        assertEquals("fewer than 20 samples: not judged", few.verdict());
        assertEquals("", few.difference() + few.adjusted());
        assertFalse(few.isWorse());
    }

    @Test
    void everyFormShowsThem() {
        String html = HtmlReport.print(REPORT);
        assertTrue(html.contains("By slice (2 slices, 1 worse)") && html.contains("Worst slices"));
        assertTrue(Markdown.print(REPORT)
                .contains("| label: letters | text.pii-rate | 0.4 | 0.3 to 0.5 | 0.1 | 40 | 0.002 |"));
        assertTrue(
                Terminal.plain().print(REPORT, "out").contains("label: letters (text.pii-rate 0.4, random parts 0.1)"));
        assertEquals(
                "letters", ReportJson.of(REPORT).at("/metrics/1/slices/0/slice").asText());
    }

    @Test
    void aReportWithoutSlicesSaysNothingOfThem() {
        Report none = SampleReport.of(metric("text.x", Dimension.PRIVACY).build());
        assertFalse((HtmlReport.print(none) + Markdown.print(none)).contains("Worst slices"));
    }
}
