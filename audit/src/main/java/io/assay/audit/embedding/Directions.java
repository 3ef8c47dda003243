package io.assay.audit.embedding;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.List;

/** Rows at length 1. A vector without length has no direction: it is left out, and counted. */
record Directions(List<Rows.Row> rows, double[][] vectors, int withoutLength) {

    static Directions of(Rows rows, Role role, int least) {
        List<Rows.Row> all = rows.of(role, least);
        List<Rows.Row> some = all.stream()
                .filter(row -> Vectors.dot(row.vector(), row.vector()) > 0)
                .toList();
        if (some.size() < least) {
            throw new NothingToMeasure(
                    "only " + some.size() + " vectors of the " + role.id() + " data have a length; it takes " + least);
        }
        double[][] vectors =
                some.stream().map(row -> Vectors.unit(row.vector())).toArray(double[][]::new);
        return new Directions(some, vectors, all.size() - some.size());
    }
}
