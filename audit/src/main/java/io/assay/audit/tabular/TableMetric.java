package io.assay.audit.tabular;

import io.assay.core.Context;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Role;
import java.util.Set;

/** A metric of whole tables. */
interface TableMetric extends Metric<TableState> {

    /** The most rows of a role where the work grows with their number. */
    int LINEAR_MAX = 20_000;

    /** The most rows of a role where the work grows with its square. */
    int PAIRS_MAX = 4_000;

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    default int sampleMax() {
        return LINEAR_MAX;
    }

    @Override
    default TableState newState(Context context) {
        return new TableState();
    }

    @Override
    default void add(TableState rows, Observation observation) {
        rows.add(observation);
    }

    @Override
    default Measurement finish(TableState rows, Context context) {
        return measure(TableSet.of(rows), context);
    }

    /** The measurement of these tables. */
    Measurement measure(TableSet tables, Context context);
}
