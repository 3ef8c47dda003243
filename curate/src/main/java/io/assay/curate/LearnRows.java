package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.learn.TfIdf;
import io.assay.learn.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What learners need of rows. */
final class LearnRows {

    /**
     * One row.
     *
     * @param label empty where it has none
     * @param embedding of length 0 where it is not asked for
     * @param weight of the column {@code weight}; 1 where there is none
     * @param told probabilities of labels that stand in the column {@code probabilities}; empty where there are none
     */
    record Row(Role role, long ordinal, String text, String label, double[] embedding, double weight, List<Double> told)
            implements HeldRow {

        @Override
        public long bytes() {
            return BYTES_LEAST + 2L * (text.length() + label.length()) + 8L * embedding.length + 24L * told.size();
        }

        /** A row of a table without the column of its label: that is what is to be learnt. */
        private static String text(Sample sample) {
            String label = sample.fields().column("label");
            return sample.payload() instanceof io.assay.core.Row cells
                    ? cells.text(column -> !column.equals(label))
                    : sample.text();
        }

        private static Row of(Observation row, Basis basis) {
            var fields = row.sample().fields();
            return new Row(
                    row.role(),
                    row.sample().ordinal(),
                    text(row.sample()),
                    fields.text("label").orElse(""),
                    basis == Basis.EMBEDDINGS ? row.get(Basis.EMBEDDING) : new double[0],
                    fields.number("weight").filter(weight -> weight >= 0).orElse(1.0),
                    probabilities(row.sample()));
        }
    }

    private LearnRows() {}

    /** Rows of some roles, in the order of roles and data. */
    static List<Row> read(CurateStep step, Survivors survivors, Basis basis, Set<Role> roles) throws IOException {
        return HeldRows.read(step, survivors, roles, basis.requires(), row -> Row.of(row, basis));
    }

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
    static List<Vector> vectors(List<Row> all, List<Row> some, Basis basis) {
        if (basis == Basis.EMBEDDINGS) {
            return some.stream().map(row -> Vector.of(row.embedding())).toList();
        }
        TfIdf words = TfIdf.fit(all.stream().map(Row::text).toList());
        return some.stream().<Vector>map(row -> words.of(row.text())).toList();
    }

    static double[][] embeddings(List<Row> rows) {
        return rows.stream().map(Row::embedding).toArray(double[][]::new);
    }

    static List<Row> of(List<Row> rows, Role role) {
        return rows.stream().filter(row -> row.role() == role).toList();
    }
}
