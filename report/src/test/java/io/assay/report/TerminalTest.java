package io.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (Report report :
                List.of(SampleReport.typical(), SampleReport.hostile(), SampleReport.allSkipped(), SampleReport.of())) {
            for (int columns : new int[] {80, 100, 160}) {
                String text = new Terminal(columns, false).print(report, "out");
                assertTrue(text.lines().allMatch(line -> Columns.width(line) <= columns), text);
            }
        }
    }

    @Test
    void dataCannotSendEscapeSequences() {
        String plain = new Terminal(80, false).print(SampleReport.hostile(), "out");
        assertFalse(plain.contains("\u001b") || plain.contains("\u202E"), plain);
        String coloured = new Terminal(80, true).print(SampleReport.hostile(), "out");
        assertFalse(coloured.replaceAll("\u001b\\[\\d+m", "").contains("\u001b"), coloured);
    }

    @Test
    void colourChangesNothingElse() {
        Report report = SampleReport.typical();
        String coloured = new Terminal(90, true).print(report, "out").replaceAll("\u001b\\[\\d+m", "");
        assertEquals(new Terminal(90, false).print(report, "out"), coloured);
    }

    @Test
    void aBarShowsValueIntervalAndBaselines() {
        // 11 places for 0 to 1: one place is 0.1.
        var metric = SampleMetric.metric("m", io.assay.core.Dimension.FIDELITY)
                .value(0.4, 0.1)
                .baselines(0.9, 0.1, 100)
                .build();
        assertEquals("├U─━●━───R┤", RangeBar.of(metric, 11));
    }
}
