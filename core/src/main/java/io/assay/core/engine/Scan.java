package io.assay.core.engine;

import io.assay.core.Fold;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.State;
import io.assay.core.data.Dataset;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Carries out single folds over data, each in one reading: what every room but the audit's needs of the engine. */
public final class Scan {

    /** What a fold finished into, and what it did not see. */
    public record Seen<R>(R result, Ledger ledger, long unanswered, String reason) {}

    private final Settings settings;
    private final ScratchFolder scratch;
    private final LocalEngine engine;

    /** @param scratch where states may spill; closed by whoever made it */
    public Scan(Settings settings, ScratchFolder scratch, Services services, Progress progress) {
        this.settings = settings;
        this.scratch = scratch;
        this.engine = new LocalEngine(settings, new Features(services), progress);
    }

    /**
     * Reads the data once.
     *
     * @return the result, and how many samples were not shown to the fold because a feature had no answer, with the reason
     * @throws IllegalStateException if the fold broke at a sample
     */
    public <S extends State<S>, R> Seen<R> run(Fold<S, R> fold, List<Dataset> data) throws IOException {
        Ledger ledger = new Ledger();
        RunContext context =
                new RunContext(settings.seed(), scratch, settings.stateBytesMax(), Map.<Role, List<Sample>>of());
        Pass.Part part = new Pass.Part(fold, List.of());
        Pass pass = new Pass(List.of(part), false, false);
        Tally<?> tally = pass.of(part, engine.scan(pass, data, context, ledger));
        tally.broken().ifPresent(broken -> {
            throw new IllegalStateException(broken);
        });
        @SuppressWarnings("unchecked") // The pass was made from this fold.
        S state = (S) tally.whole();
        return new Seen<>(
                fold.finish(state, context),
                ledger,
                tally.offered() - tally.answered(),
                tally.reason().map(none -> none.reason()).orElse(""));
    }
}
