package io.assay.curate;

import io.assay.core.Fold;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.State;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Ledger;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Scan;
import io.assay.core.engine.ScratchFolder;
import io.assay.core.engine.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Carries out steps one after the other: each sees the rows that those before it left. */
public final class Curation {

    /** A third of the memory that Java may take is for rows that a step holds: learning from them takes as much again. */
    private static final int HELD_SHARE = 3;

    private final List<CurateStep> steps;
    private final List<Dataset> data;
    private final Settings settings;
    private final Services services;
    private final Progress progress;
    private final long heldBytesMax;

    /**
     * @param steps in their order
     * @param data the rows, of role synthetic, and real data beside them
     */
    public Curation(
            List<CurateStep> steps, List<Dataset> data, Settings settings, Services services, Progress progress) {
        this(steps, data, settings, services, progress, Runtime.getRuntime().maxMemory() / HELD_SHARE);
    }

    /** @param heldBytesMax memory that what a step holds of rows may take */
    Curation(
            List<CurateStep> steps,
            List<Dataset> data,
            Settings settings,
            Services services,
            Progress progress,
            long heldBytesMax) {
        this.steps = List.copyOf(steps);
        this.data = List.copyOf(data);
        this.settings = settings;
        this.services = services;
        this.progress = progress;
        this.heldBytesMax = heldBytesMax;
    }

    /** Judges every row; writes nothing. */
    public Curated run() throws IOException {
        try (ScratchFolder scratch = new ScratchFolder(settings.scratch())) {
            Scan scan = new Scan(settings, scratch, services, progress);
            List<Curated.Step> done = new ArrayList<>();
            Ledger ledger = scan.run(new Count(), data).ledger();
            for (CurateStep step : steps) {
                Left left = new Left(scan, done);
                progress.stage(Curated.name(step), 0);
                Drops drops = step.judge(left);
                done.add(new Curated.Step(step, drops, left.unanswered, left.reason));
            }
            return new Curated(data, done, ledger);
        }
    }

    /** The rows that some steps left. */
    private final class Left implements Survivors {

        private final Scan scan;
        private final List<Curated.Step> before;
        private long unanswered;
        private String reason = "";

        Left(Scan scan, List<Curated.Step> before) {
            this.scan = scan;
            this.before = List.copyOf(before);
        }

        @Override
        public <S extends State<S>, R> R scan(Fold<S, R> fold) throws IOException {
            List<Dataset> left = data.stream()
                    .filter(some -> fold.reads().contains(some.role()))
                    .map(some -> some.role() == Role.SYNTHETIC ? Curated.left(some, before) : some)
                    .toList();
            Scan.Seen<R> seen = scan.run(fold, left);
            if (seen.unanswered() > 0) {
                unanswered = seen.unanswered();
                reason = seen.reason();
            }
            return seen.result();
        }

        @Override
        public boolean has(Role role) {
            return data.stream().anyMatch(some -> some.role() == role);
        }

        @Override
        public boolean tabular() {
            return data.stream().allMatch(some -> some.modality() == Modality.TABULAR);
        }

        @Override
        public long heldBytesMax() {
            return heldBytesMax;
        }

        @Override
        public long seed() {
            return settings.seed();
        }

        @Override
        public Services services() {
            return services;
        }
    }
}
