package io.assay.app;

import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.core.engine.TooBad;
import io.assay.pipeline.audit.Audited;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a terminal shows of an audit. */
final class AuditPrint {

    private static final int REJECTS_SHOWN_MAX = 5;

    private AuditPrint() {}

    static void inputs(List<Dataset> data, PrintWriter out) {
        for (Dataset dataset : data) {
            for (InputFile file : dataset.files()) {
                out.printf("%-10s %s  (%s)  %s%n", dataset.role().id(), file.name(), file.format(), file.layout());
            }
        }
        out.flush();
    }

    static void verdict(Audited audited, Path folder, PrintWriter out) {
        out.println();
        out.print(TerminalSize.of()
                .print(audited.report(), folder.resolve("report.html").toString()));
        audited.unreachable().forEach(model -> out.println("assay: " + model));
        out.flush();
    }

    static int code(Audited audited) {
        if (audited.failed()) {
            return ExitCode.FAILED;
        }
        if (!audited.unreachable().isEmpty()) {
            return ExitCode.UNREACHABLE;
        }
        return audited.gatesPassed() ? ExitCode.DONE : ExitCode.GATE;
    }

    /** @param folder where {@code rejects.jsonl} was written */
    static int tooBad(TooBad tooBad, String maxBad, Path folder, PrintWriter out) {
        out.println("assay: " + tooBad.getMessage() + ", more than --max-bad " + maxBad + " allows");
        tooBad.ledger().rejects().stream()
                .limit(REJECTS_SHOWN_MAX)
                .forEach(reject -> out.println("  " + reject.file() + ":" + reject.line() + ": " + reject.reason()));
        out.println("  all of them: " + folder.resolve("rejects.jsonl"));
        out.flush();
        return ExitCode.DATA;
    }
}
