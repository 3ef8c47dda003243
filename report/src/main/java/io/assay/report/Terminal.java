package io.assay.report;

import io.assay.core.Dimension;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.List;
import java.util.Locale;

/**
 * The report as plain text for a terminal.
 *
 * @param columns width of the terminal; narrower than 80 is taken for 80, wider than 160 for 160
 * @param colour whether the terminal understands ANSI colours
 */
public record Terminal(int columns, boolean colour) {

    private static final int VALUE_WIDTH = 10;
    private static final int INTERVAL_WIDTH = 22;
    private static final int LABEL_WIDTH = 15;
    private static final int SLICES_MAX = 2;

    public Terminal {
        columns = Math.max(80, Math.min(160, columns));
    }

    /** The whole report; {@code where} is the directory it was written to. */
    public String print(Report report, String where) {
        Screen screen = new Screen(columns, colour);
        screen.bold("Audit of " + Titles.of(report)).line(Titles.data(report)).blank();
        Verdict verdict = Verdict.of(report);
        opinion(verdict.quality(), screen);
        opinion(verdict.trustworthiness(), screen);
        coverage(report, screen);
        metrics(report, screen);
        attackers(report, screen);
        slices(report, screen);
        gates(report, screen);
        report.run().notes().forEach(note -> screen.paragraph("Note", note));
        return screen.line("Report: " + where).text();
    }

    private static void opinion(Opinion opinion, Screen screen) {
        screen.paragraph(Lists.upperFirst(opinion.pillar().id()), opinion.headline());
        opinion.sentences().forEach(screen::item);
        screen.blank();
    }

    private void coverage(Report report, Screen screen) {
        screen.bold("Coverage");
        for (Coverage row : report.coverage()) {
            Screen.Tone tone = switch (row.mark()) {
                case MEASURED -> Screen.Tone.GOOD;
                case PARTLY -> Screen.Tone.FAIR;
                case NOT_MEASURED -> Screen.Tone.BAD;
            };
            String why = Lists.because(row.reason(), row.remedy());
            String label = Columns.pad(row.dimension(), LABEL_WIDTH);
            screen.entry(row.mark().sign(), tone, label, why);
        }
        screen.blank();
    }

    private void metrics(Report report, Screen screen) {
        screen.bold("Metrics").line(RangeBar.LEGEND);
        for (Dimension dimension : Dimension.values()) {
            List<MetricResult> metrics = report.metrics().stream()
                    .filter(m -> m.passport().dimension() == dimension)
                    .toList();
            if (!metrics.isEmpty()) {
                screen.faint(dimension.id());
                metrics.forEach(metric -> screen.line("  " + metric(metric)));
            }
        }
        screen.blank();
    }

    private String metric(MetricResult m) {
        int free = columns - 2 - VALUE_WIDTH - INTERVAL_WIDTH - 4;
        int idWidth = free * 3 / 5;
        String id = Columns.pad(Visible.line(m.id()), idWidth);
        if (m.status() != Status.DONE || m.value().isEmpty()) {
            String why = m.status().name().toLowerCase(Locale.ROOT) + ": "
                    + Visible.line(Lists.because(m.reason(), m.remedy()));
            return id + " " + Columns.cut(why, columns - 3 - idWidth);
        }
        String bar = RangeBar.of(m, free - idWidth);
        String interval = m.interval().map(i -> "  " + Numbers.of(i)).orElse("");
        return id + " " + bar + Columns.padLeft(Numbers.of(m.value().getAsDouble()), VALUE_WIDTH)
                + Columns.cut(interval, INTERVAL_WIDTH + 2);
    }

    private static void attackers(Report report, Screen screen) {
        PrivacyView view = PrivacyView.of(report);
        if (view.has()) {
            screen.paragraph("What attackers learn", view.headline());
        }
    }

    private static void slices(Report report, Screen screen) {
        if (SliceView.all(report).findAny().isEmpty()) {
            return;
        }
        List<String> worst = SliceView.worst(report).stream()
                .map(view -> view.name() + " (" + view.metric().id() + " " + view.value() + ", random parts "
                        + Numbers.of(view.expected()) + ")")
                .toList();
        screen.paragraph(
                "Worst slices", worst.isEmpty() ? "none is worse beyond chance" : Lists.some(worst, SLICES_MAX));
    }

    private void gates(Report report, Screen screen) {
        if (report.gates().isEmpty()) {
            return;
        }
        screen.bold("Gates");
        for (GateResult gate : report.gates()) {
            Screen.Tone tone = gate.passed() ? Screen.Tone.GOOD : Screen.Tone.BAD;
            screen.entry(gate.passed() ? "✓" : "×", tone, gate.expression() + " ", gate.detail());
        }
        screen.blank();
    }

    /** For callers that know only what the environment says. */
    public static Terminal plain() {
        return new Terminal(100, false);
    }
}
