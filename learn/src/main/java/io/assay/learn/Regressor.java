package io.assay.learn;

import java.util.List;

/** Tells a number for rows. */
@FunctionalInterface
public interface Regressor {

    double predict(Vector row);

    /** A number for each of some rows. */
    default double[] predict(List<Vector> rows) {
        return rows.stream().mapToDouble(this::predict).toArray();
    }
}
