package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Row;

/** Steps of tables see rows; texts are none. */
final class Tabular {

    private Tabular() {}

    /** @throws StepFailed if the data is no table */
    static void require(CurateStep step, Survivors survivors) {
        if (!survivors.tabular()) {
            throw new StepFailed(step, "it looks at rows of tables, and the data was read as texts; name a --schema");
        }
    }

    static Row row(Observation observation) {
        return (Row) observation.sample().payload();
    }
}
