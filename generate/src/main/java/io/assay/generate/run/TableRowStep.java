package io.assay.generate.run;

import io.assay.core.kernel.Mix;
import io.assay.generate.Draft;
import io.assay.generate.prompt.Chance;
import io.assay.generate.table.RowModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gives a draft a row that a model of a table draws, and says what model that is. */
record TableRowStep(String name, RowModel model, long seed) implements ChainStep {

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Chance chance = Chance.of(seed, "row " + name).at(Mix.hash(draft.id(), 0));
        return CompletableFuture.completedFuture(
                List.of(draft.with(model.draw(chance)).remark(name, model.described())));
    }
}
