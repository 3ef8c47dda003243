package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.State;
import io.assay.learn.SparseVector;
import io.assay.learn.TfIdf;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What learners need of rows, all in memory. */
final class LearnRows implements State<LearnRows> {

    private static final long serialVersionUID = 1;

    /**
     * One row.
     *
     * @param label empty where it has none
     * @param embedding of length 0 where it is not asked for
     * @param weight of the column {@code weight}; 1 where there is none
     * @param told probabilities of labels that stand in the column {@code probabilities}; empty where there are none
     */
    record Row(Role role, long ordinal, String text, String label, double[] embedding, double weight, List<Double> told)
            implements Serializable {

        private static Row of(Observation row, Basis basis) {
            var fields = row.sample().fields();
            return new Row(
                    row.role(),
                    row.sample().ordinal(),
                    row.text(),
                    fields.text("label").orElse(""),
                    basis == Basis.EMBEDDINGS ? row.get(Basis.EMBEDDING) : new double[0],
                    fields.number("weight").filter(weight -> weight >= 0).orElse(1.0),
                    probabilities(row.sample()));
        }
    }

    /** Gathers rows of some roles, in the order of roles and data. */
    record Gather(Basis basis, Set<Role> reads) implements Fold<LearnRows, List<Row>> {

        @Override
        public Set<Feature<?>> requires() {
            return basis.requires();
        }

        @Override
        public LearnRows newState(Context context) {
            return new LearnRows();
        }

        @Override
        public void add(LearnRows rows, Observation row) {
            rows.rows.add(Row.of(row, basis));
        }

        @Override
        public List<Row> finish(LearnRows rows, Context context) {
            return rows.rows.stream()
                    .sorted(Comparator.comparing(Row::role).thenComparingLong(Row::ordinal))
                    .toList();
        }
    }

    private final ArrayList<Row> rows = new ArrayList<>();

    /** What stands in the column {@code probabilities}; empty where it is no list. */
    static List<Double> probabilities(Sample row) {
        List<Double> told = new ArrayList<>();
        if (row.fields().value("probabilities").orElse("") instanceof List<?> list) {
            list.forEach(item -> told.add(number(item)));
        }
        return told;
    }

    /** Below 0 where it is no number, which no probability is. */
    private static double number(Object item) {
        try {
            return Double.parseDouble(String.valueOf(item));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** The rows of a role as vectors; words are those of all rows. */
    static List<SparseVector> vectors(List<Row> all, List<Row> some, Basis basis) {
        if (basis == Basis.EMBEDDINGS) {
            return some.stream().map(row -> SparseVector.of(row.embedding())).toList();
        }
        TfIdf words = TfIdf.fit(all.stream().map(Row::text).toList());
        return some.stream().map(row -> words.of(row.text())).toList();
    }

    static double[][] embeddings(List<Row> rows) {
        return rows.stream().map(Row::embedding).toArray(double[][]::new);
    }

    static List<Row> of(List<Row> rows, Role role) {
        return rows.stream().filter(row -> row.role() == role).toList();
    }

    @Override
    public LearnRows copy() {
        LearnRows copy = new LearnRows();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(LearnRows other) {
        rows.addAll(other.rows);
    }
}
