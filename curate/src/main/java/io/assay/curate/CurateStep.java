package io.assay.curate;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One step of curation, as a plan writes it: the name of the record with its keys. */
public sealed interface CurateStep permits MaskPersonal, RowRule, SetRule {

    /** What it drops of the rows that are left. */
    Drops judge(Survivors rows) throws IOException;

    /** A row as it is after this step; the same row where the step changes none. */
    default Sample change(Sample row) {
        return row;
    }

    /** Real data it cannot do without; one of them is enough. */
    default Set<Role> needs() {
        return Set.of();
    }

    /** What to do, where a service that it cannot do without is not there: asked before the first row is read. */
    default Optional<String> missing(Services services) {
        return Optional.empty();
    }
}
