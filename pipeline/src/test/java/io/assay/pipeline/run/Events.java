package io.assay.pipeline.run;

import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.Flow;
import io.assay.generate.run.Generation;
import io.assay.generate.run.Ledger;
import io.assay.pipeline.audit.Audited;
import io.assay.pipeline.generate.GenerateJob;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Everything that is seen of a run, as words. */
record Events(Consumer<String> teller) implements RunWatch, GenerateJob.Watch, Progress {

    @Override
    public void begins(String section) {
        teller.accept("begins " + section);
    }

    @Override
    public void unchanged(String section) {
        teller.accept("unchanged " + section);
    }

    @Override
    public GenerateJob.Watch rounds() {
        return this;
    }

    @Override
    public Progress progress() {
        return this;
    }

    @Override
    public void planChanged() {
        teller.accept("plan changed");
    }

    @Override
    public BooleanSupplier stop() {
        return () -> false;
    }

    @Override
    public void round(Ledger ledger, int wanted) {
        teller.accept("round " + ledger.rounds());
    }

    @Override
    public void stage(String name, long total) {
        teller.accept("stage " + name);
    }

    @Override
    public void generated(Generation.Outcome outcome, Path folder) {
        teller.accept("generated " + outcome.ledger().accepted());
    }

    @Override
    public void curated(Flow flow, Path folder) {
        teller.accept("curated " + flow.kept());
    }

    @Override
    public void evaluated(EvaluationReport report, Path folder) {
        teller.accept("evaluated");
    }

    @Override
    public void audits(List<Dataset> data) {
        teller.accept("audits");
    }

    @Override
    public void audited(Audited audited, Path folder) {
        teller.accept("audited");
    }
}
