package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Role;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The embeddings of rows, with the number in their column {@code score}. */
final class EmbeddedRows {

    /**
     * One row.
     *
     * @param score lowest where the column says nothing
     */
    record Row(long ordinal, double[] vector, double score) implements HeldRow {

        private static Row of(Observation row) {
            double score = row.sample().fields().number("score").orElse(Double.NEGATIVE_INFINITY);
            return new Row(row.sample().ordinal(), row.get(Basis.EMBEDDING), score);
        }

        @Override
        public Role role() {
            return Role.SYNTHETIC;
        }

        @Override
        public long bytes() {
            return BYTES_LEAST + 8L * vector.length;
        }
    }

    private EmbeddedRows() {}

    /** The synthetic rows, in the order of the data. */
    static List<Row> read(CurateStep step, Survivors survivors) throws IOException {
        return HeldRows.read(step, survivors, Set.of(Role.SYNTHETIC), Basis.EMBEDDINGS.requires(), Row::of);
    }

    static double cosine(double[] a, double[] b) {
        double product = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < a.length; i++) {
            product = Math.fma(a[i], b[i], product);
            one = Math.fma(a[i], a[i], one);
            other = Math.fma(b[i], b[i], other);
        }
        return one == 0 || other == 0 ? 0 : product / (Math.sqrt(one) * Math.sqrt(other));
    }

    /** Drops the rows that were not chosen. */
    static Drops others(List<Row> rows, Set<Long> chosen) {
        Drops drops = new Drops();
        rows.stream()
                .filter(row -> !chosen.contains(row.ordinal()))
                .forEach(row -> drops.add(row.ordinal(), "not-chosen"));
        return drops;
    }
}
