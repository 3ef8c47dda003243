package io.assay.audit.tabular;

import io.assay.core.Role;
import java.util.List;

/** A metric of the distances between rows. */
interface DistanceMetric extends TableMetric {

    /** Columns of numbers; empty for all. */
    List<String> numeric();

    /** Columns of categories; empty for all. */
    List<String> categorical();

    @Override
    default int sampleMax() {
        return PAIRS_MAX;
    }

    /** The columns compared. */
    default Selection columns(TableSet tables) {
        return Selection.of(tables.synthetic().schema(), numeric(), categorical())
                .notEmpty();
    }

    /** The nearest rows of one role to those of another; means and deviations are those of the reference. */
    default Neighbours nearest(RowDistance distance, Role query, Role index, int k, TableSet tables) {
        Space space = distance.between(tables.of(query), tables.of(index), tables.reference(), columns(tables));
        return Neighbours.of(space, k, query == index);
    }
}
