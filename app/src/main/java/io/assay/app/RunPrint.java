package io.assay.app;

import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.Flow;
import io.assay.generate.run.Generation;
import io.assay.pipeline.audit.Audited;
import io.assay.pipeline.generate.GenerateJob;
import io.assay.pipeline.run.RunWatch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a terminal shows of a run: each section as its own command shows it. */
final class RunPrint implements RunWatch, AutoCloseable {

    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable GenerateLine rounds;
    private final ProgressLine progress = ProgressLine.start();

    RunPrint(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void begins(String section) {
        out.println("== " + section);
        out.flush();
    }

    @Override
    public void unchanged(String section) {
        out.println("== " + section + ": done before, nothing changed");
    }

    @Override
    public GenerateJob.Watch rounds() {
        endRounds();
        GenerateLine line = new GenerateLine(err, TerminalSize.isTerminal());
        rounds = line;
        return line;
    }

    /** From then on Ctrl-C ends the run at once: the other sections are done whole or again. */
    private void endRounds() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
        }
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void generated(Generation.Outcome outcome, Path folder) {
        endRounds();
        GeneratePrint.print(outcome, folder, out);
    }

    @Override
    public void curated(Flow flow, Path folder) {
        progress.close();
        CuratePrint.print(flow, folder, out);
    }

    @Override
    public void evaluated(EvaluationReport report, Path folder) {
        progress.close();
        out.print(TerminalSize.print(report));
    }

    @Override
    public void audits(List<Dataset> data) {
        AuditPrint.inputs(data, out);
    }

    @Override
    public void audited(Audited audited, Path folder) {
        progress.close();
        AuditPrint.verdict(audited, folder, out);
    }

    @Override
    public void close() {
        endRounds();
        progress.close();
    }
}
