package io.assay.generate.run;

import io.assay.generate.Draft;
import io.assay.generate.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** From the slots of a round to its drafts, answered by models. */
record Drafting(Steps steps) {

    /** All drafts of a round through all steps; what only looks at the whole round waits for it. */
    CompletableFuture<List<Draft>> begin(int round, List<Slot> slots) {
        steps.begin(round);
        List<Draft> begun = new ArrayList<>();
        for (Slot slot : slots) {
            begun.add(Draft.begin(round + "-" + begun.size(), slot));
        }
        CompletableFuture<List<Draft>> drafts = CompletableFuture.completedFuture(begun);
        for (Steps.Stage stage : steps.list()) {
            Optional<NoveltyStep.Round> look = stage.novelty().map(NoveltyStep::round);
            drafts = drafts.thenCompose(stage.chain()::run)
                    .thenApply(all -> look.map(
                                    seen -> stage.novelty().orElseThrow().inRound(all, seen))
                            .orElse(all));
        }
        return drafts;
    }

    /** @throws Halted where others would fail as well */
    static List<Draft> answered(CompletableFuture<List<Draft>> drafts) {
        try {
            return drafts.join();
        } catch (CompletionException thrown) {
            Throwable cause = thrown.getCause();
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof Halted halted) {
                throw halted;
            }
            throw thrown;
        }
    }
}
