package io.assay.app;

import io.assay.core.report.EvaluationReport;
import io.assay.report.Comparison;
import io.assay.report.ComparisonPrint;
import io.assay.report.EvaluationTerminal;
import io.assay.report.Terminal;

/** How wide the terminal is, and whether there is one. */
final class TerminalSize {

    private static final int USUAL_COLUMNS = 100;

    private TerminalSize() {}

    static Terminal of() {
        return new Terminal(columns(), colour());
    }

    static String print(Comparison comparison) {
        return ComparisonPrint.terminal(comparison, columns(), colour());
    }

    static String print(EvaluationReport evaluation) {
        return EvaluationTerminal.print(evaluation, columns(), colour());
    }

    private static boolean colour() {
        return isTerminal() && System.getenv("NO_COLOR") == null;
    }

    /** Whether a person is looking on: the launcher knows and says so, since Java itself cannot tell on every version. */
    static boolean isTerminal() {
        return Boolean.getBoolean("assay.terminal");
    }

    private static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
