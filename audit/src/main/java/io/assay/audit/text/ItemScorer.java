package io.assay.audit.text;

import io.assay.core.Measurement;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.BestMatches;
import java.io.Serializable;

/** How alike a document is to each of some benchmark items, and what to say of the best documents. */
interface ItemScorer extends Serializable {

    /** How many scores there are. */
    int size();

    double[] scores(Tokens document);

    Measurement report(BestMatches best);
}
