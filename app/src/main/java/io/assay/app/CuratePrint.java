package io.assay.app;

import io.assay.core.report.Flow;
import io.assay.report.Numbers;
import io.assay.report.html.FlowReport;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What a terminal shows of a curation. */
final class CuratePrint {

    private static final int NOTES_SHOWN_MAX = 12;

    private CuratePrint() {}

    static void print(Flow flow, Path folder, PrintWriter out) {
        out.printf("%-44s %,12d rows%n", "read", flow.read());
        for (Flow.Step step : flow.steps()) {
            out.printf("%-44s %,12d left, %,d dropped%n", step.name(), step.out(), step.in() - step.out());
            step.dropped().forEach((rule, rows) -> out.printf("    %-40s %,12d%n", rule, rows));
            step.values().forEach((name, value) -> out.printf("    %-44s %s%n", name, Numbers.of(value)));
            step.notes().stream()
                    .limit(NOTES_SHOWN_MAX)
                    .forEach(note -> out.println("    " + note.replaceAll("\\p{Cntrl}", " ")));
            step.written().forEach(written -> out.printf("    %s%n", FlowReport.sentence(written)));
            if (step.unanswered() > 0) {
                out.printf("    %,d rows could not be judged and stay: %s%n", step.unanswered(), step.reason());
            }
        }
        out.printf("%-44s %,12d rows, %s%n", "kept", flow.kept(), folder.resolve("kept.jsonl"));
    }
}
