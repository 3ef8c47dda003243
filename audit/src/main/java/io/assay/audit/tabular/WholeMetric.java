package io.assay.audit.tabular;

import io.assay.core.Context;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Role;
import java.util.Set;

/** A metric of columns or pairs of columns, of all rows, however many. All of them share one state. */
interface WholeMetric extends Metric<ColumnState> {

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    default Object filling() {
        return WholeMetric.class;
    }

    @Override
    default ColumnState newState(Context context) {
        return new ColumnState(context);
    }

    @Override
    default void add(ColumnState rows, Observation observation) {
        rows.add(observation);
    }

    @Override
    default Measurement finish(ColumnState rows, Context context) {
        return measure(rows.tables());
    }

    /** The measurement of these tables. */
    Measurement measure(ColumnSet tables);
}
