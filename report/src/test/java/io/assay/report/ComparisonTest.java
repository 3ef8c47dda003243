package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aChangeCountsBeyondTheNoiseOfBoth() {
        // Noise: hypot(0.03, 0.04) = 0.05.
        assertEquals(Change.BETTER, change(diversity(0.5, 0.03), diversity(0.56, 0.04)));
        assertEquals(Change.WORSE, change(diversity(0.5, 0.03), diversity(0.44, 0.04)));
        assertEquals(Change.NOISE, change(diversity(0.5, 0.03), diversity(0.54, 0.04)));
    }

    @Test
    void theGoalSaysWhatIsBetter() {
        assertEquals(
                Change.WORSE,
                change(
                        diversity(0.1, 0.01).goal(Goal.LOWER),
                        diversity(0.4, 0.01).goal(Goal.LOWER)));
        assertEquals(
                Change.BETTER,
                change(diversity(0.1, 0.01).target(0.5), diversity(0.4, 0.01).target(0.5)));
        assertEquals(
                Change.DIFFERENT,
                change(
                        diversity(0.1, 0.01).goal(Goal.DESCRIPTIVE),
                        diversity(0.4, 0.01).goal(Goal.DESCRIPTIVE)));
    }

    @Test
    void withoutIntervalsTheNoiseIsUnknown() {
        assertEquals(Change.UNKNOWN, change(diversity(0.1, 0), diversity(0.4, 0)));
        assertEquals(Change.SAME, change(diversity(0.1, 0), diversity(0.1, 0)));
    }

    @Test
    void metricsThatComeAndGoAreSeen() {
        Report first = SampleReport.of(
                metric("a", Dimension.UTILITY).build(),
                metric("b", Dimension.UTILITY).build());
        Report second = SampleReport.of(
                metric("b", Dimension.UTILITY).skipped("no", "yes").build(),
                metric("c", Dimension.UTILITY).build());
        Comparison comparison = compare(first, second);
        assertEquals(
                List.of("b", "a", "c"),
                comparison.rows().stream().map(Comparison.Row::metric).toList());
        assertEquals(
                List.of(Change.STATUS, Change.VANISHED, Change.APPEARED),
                comparison.rows().stream().map(Comparison.Row::worst).toList());
    }

    @Test
    void isPrintedInBothForms() {
        Comparison comparison = compare(
                SampleReport.of(diversity(0.5, 0.01).build()),
                SampleReport.of(diversity(0.3, 0.01).build()),
                SampleReport.typical());
        String terminal = ComparisonPrint.terminal(comparison, 100, false);
        assertTrue(terminal.contains("Worse, beyond noise"), terminal);
        assertTrue(terminal.lines().allMatch(line -> line.length() <= 100), terminal);
        assertTrue(
                ComparisonPrint.markdown(comparison).contains("| text.x | 0.5 ± 0.01 | 0.3 ± 0.01 (-0.2) |"),
                ComparisonPrint.markdown(comparison));
    }

    @Test
    void oneReportIsNoComparison() {
        JsonNode one = ReportJson.of(SampleReport.typical());
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(List.of("a"), List.of(one)));
        assertFalse(Comparison.of(List.of("a", "b"), List.of(one, one)).rows().stream()
                .anyMatch(row -> row.worst() != Change.SAME));
    }

    private static SampleMetric diversity(double value, double half) {
        return metric("text.x", Dimension.DIVERSITY).value(value, half);
    }

    private static Change change(SampleMetric from, SampleMetric to) {
        return compare(SampleReport.of(from.build()), SampleReport.of(to.build()))
                .rows()
                .get(0)
                .worst();
    }

    private static Comparison compare(Report... reports) {
        List<JsonNode> trees = Stream.of(reports)
                .map(report -> ReportJson.parse(ReportJson.print(report)))
                .toList();
        return Comparison.of(List.of("one", "two", "three").subList(0, reports.length), trees);
    }
}
