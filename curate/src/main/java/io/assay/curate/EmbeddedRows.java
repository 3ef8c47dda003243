package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.State;
import io.assay.core.feature.EmbeddingOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The embeddings of rows, with the number in their column {@code score}. */
final class EmbeddedRows implements State<EmbeddedRows> {

    private static final long serialVersionUID = 1;
    private static final EmbeddingOf EMBEDDING = new EmbeddingOf();

    /**
     * One row.
     *
     * @param score lowest where the column says nothing
     */
    record Row(long ordinal, double[] vector, double score) implements java.io.Serializable {}

    /** Gathers all of them, in the order of the data. */
    record Gather() implements Fold<EmbeddedRows, List<Row>> {

        @Override
        public Set<Feature<?>> requires() {
            return Set.of(EMBEDDING);
        }

        @Override
        public EmbeddedRows newState(Context context) {
            return new EmbeddedRows();
        }

        @Override
        public void add(EmbeddedRows rows, Observation row) {
            double score = row.sample().fields().number("score").orElse(Double.NEGATIVE_INFINITY);
            rows.rows.add(new Row(row.sample().ordinal(), row.get(EMBEDDING), score));
        }

        @Override
        public List<Row> finish(EmbeddedRows rows, Context context) {
            return rows.rows.stream()
                    .sorted(Comparator.comparingLong(Row::ordinal))
                    .toList();
        }
    }

    private final List<Row> rows = new ArrayList<>();

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

    @Override
    public EmbeddedRows copy() {
        EmbeddedRows copy = new EmbeddedRows();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(EmbeddedRows other) {
        rows.addAll(other.rows);
    }
}
