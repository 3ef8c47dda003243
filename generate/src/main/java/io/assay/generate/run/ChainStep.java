package io.assay.generate.run;

import io.assay.generate.Draft;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What one draft goes through by itself, without a look at others. */
interface ChainStep {

    /** One draft, several where an answer holds several, each with its verdict where it ended. */
    CompletionStage<List<Draft>> apply(Draft draft);
}
