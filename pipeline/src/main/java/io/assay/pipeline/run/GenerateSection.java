package io.assay.pipeline.run;

import io.assay.core.report.Making;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.PlanCheck;
import io.assay.generate.run.Exports;
import io.assay.generate.run.Generation;
import io.assay.generate.run.Halted;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.generate.GenerateJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models write samples. */
final class GenerateSection implements Section<Making> {

    static final String NAME = "generate";

    private final GenerationPlan plan;
    private final Workshop workshop;
    private final RunOptions options;
    private final RunWatch watch;
    private final Material material;
    private Workshop.@Nullable Writers writers;

    GenerateSection(GenerationPlan plan, Workshop workshop, RunOptions options, RunWatch watch) {
        this.plan = plan;
        this.workshop = workshop;
        this.options = options;
        this.watch = watch;
        material = Material.load(plan);
    }

    /** Adds what is wrong to the problems of the plan. */
    void check() {
        Workshop.Writers open = writers();
        PlanCheck.check(plan, material, open.models(), open.services());
    }

    private Workshop.Writers writers() {
        Workshop.Writers open = writers == null ? workshop.writers(plan) : writers;
        writers = open;
        return open;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String stamp() {
        return new Stamp(workshop.version(), NAME)
                .add(plan.digest(material))
                .add(plan.models())
                .hex();
    }

    @Override
    public Class<Making> type() {
        return Making.class;
    }

    @Override
    public Carried<Making> carryOut(Path folder) throws IOException, Stopped {
        Workshop.Writers open = writers();
        GenerateJob job = new GenerateJob(plan, material, open.models(), open.services(), options.workers());
        Generation.Outcome outcome;
        try {
            outcome = job.run(folder, watch.rounds());
        } catch (Halted halted) {
            throw new Stopped(Stopped.Reason.UNREACHABLE, String.valueOf(halted.getMessage()));
        }
        watch.generated(outcome, folder);
        if (!outcome.complete()) {
            boolean silent = outcome.ending() == Generation.Ending.HALTED;
            throw new Stopped(silent ? Stopped.Reason.UNREACHABLE : Stopped.Reason.FAILED, outcome.said());
        }
        return new Carried<>(job.making(outcome), List.of(Exports.rows(folder)));
    }

    @Override
    public void close() {
        if (writers != null) {
            writers.close();
        }
    }
}
