package io.assay.generate.run;

import io.assay.generate.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The steps between two looks at the whole round. Every draft goes through them at its own pace; their order is kept.
 *
 * @param steps in order
 */
record Chain(List<ChainStep> steps) {

    /** All drafts through all steps. */
    CompletableFuture<List<Draft>> run(List<Draft> drafts) {
        return each(drafts, 0);
    }

    private CompletableFuture<List<Draft>> each(List<Draft> drafts, int step) {
        List<CompletableFuture<List<Draft>>> parts =
                drafts.stream().map(draft -> one(draft, step)).toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).thenApply(done -> {
            List<Draft> all = new ArrayList<>();
            parts.forEach(part -> all.addAll(part.join()));
            return all;
        });
    }

    private CompletableFuture<List<Draft>> one(Draft draft, int step) {
        if (step == steps.size() || !draft.open()) {
            return CompletableFuture.completedFuture(List.of(draft));
        }
        CompletionStage<List<Draft>> next = steps.get(step).apply(draft);
        return next.thenCompose(drafts -> each(drafts, step + 1)).toCompletableFuture();
    }
}
