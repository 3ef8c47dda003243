package io.assay.report;

import io.assay.core.report.Direct;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.Curve;
import io.assay.core.report.EvaluationReport.Input;
import io.assay.core.report.EvaluationReport.Transfer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** An evaluation for a terminal. */
public final class EvaluationTerminal {

    private static final int NAME_WIDTH = 20;
    private static final int CELL_WIDTH = 26;

    private EvaluationTerminal() {}

    public static String print(EvaluationReport report, int columns, boolean colour) {
        Screen screen = new Screen(Math.max(80, Math.min(160, columns)), colour);
        screen.bold("Evaluation of " + report.title());
        for (Input input : report.inputs()) {
            screen.line("  " + Columns.pad(input.role(), NAME_WIDTH) + Columns.padLeft(Numbers.of(input.rows()), 8)
                    + " rows, " + input.labels().size() + " labels  " + input.source());
        }
        report.transfer().ifPresent(transfer -> transfer(transfer, screen));
        report.direct().ifPresent(direct -> direct(direct, screen));
        screen.blank();
        EvaluationWords.verdict(report).forEach(screen::item);
        report.flags().forEach(flag -> screen.paragraph("Note", flag));
        return screen.text();
    }

    private static void direct(Direct direct, Screen screen) {
        screen.blank().line("  the rows themselves");
        for (List<String> cells : DirectView.rows(direct)) {
            screen.line("  " + Columns.pad(cells.get(0), NAME_WIDTH) + Columns.padLeft(cells.get(3), CELL_WIDTH) + "  "
                    + cells.get(1));
        }
    }

    private static void transfer(Transfer transfer, Screen screen) {
        screen.blank().line("  " + transfer.learner());
        if (transfer.arms().isEmpty()) {
            return;
        }
        List<String> scores = List.copyOf(transfer.arms().get(0).scores().keySet());
        screen.line("  " + Columns.pad("trained on", NAME_WIDTH) + Columns.padLeft("rows", 8)
                + scores.stream()
                        .map(score -> Columns.padLeft(score, CELL_WIDTH))
                        .collect(Collectors.joining()));
        for (Arm arm : transfer.arms()) {
            screen.line("  " + Columns.pad(EvaluationWords.arm(arm.id()), NAME_WIDTH)
                    + Columns.padLeft(Numbers.of(arm.rows()), 8)
                    + scores.stream()
                            .map(score -> EvaluationWords.estimate(
                                    Objects.requireNonNull(arm.scores().get(score))))
                            .map(cell -> Columns.padLeft(cell, CELL_WIDTH))
                            .collect(Collectors.joining()));
        }
        for (Curve curve : transfer.curves()) {
            screen.line("  " + Columns.pad(curve.id(), NAME_WIDTH)
                    + curve.points().stream()
                            .map(point -> Numbers.of(point.x()) + ": "
                                    + Numbers.of(Math.rint(point.estimate().value() * 1000) / 1000))
                            .collect(Collectors.joining(", ")));
        }
    }
}
