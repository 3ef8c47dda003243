package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Sample;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Votes that stand in rows, all in memory. */
final class VoteRows implements State<VoteRows> {

    private static final long serialVersionUID = 1;

    /**
     * A row with its votes.
     *
     * @param item what is labelled
     * @param votes on it; empty where the row has none
     * @param told probabilities by a classifier, in the order of the labels' names; empty where there are none
     */
    record Row(long ordinal, String item, List<Vote> votes, List<Double> told) implements Serializable {}

    /** One annotator's label. */
    record Vote(String annotator, String label) implements Serializable {}

    /** Where a row's item and votes are found. */
    interface Reading extends Serializable {
        String item(Sample row);

        List<Vote> votes(Sample row);
    }

    /** Each row is one vote, with its item, annotator and label. */
    record OneVote() implements Reading {
        @Override
        public String item(Sample row) {
            return row.fields().text("item").orElse("");
        }

        @Override
        public List<Vote> votes(Sample row) {
            String annotator = row.fields().text("annotator").orElse("");
            String label = row.fields().text("label").orElse("");
            return annotator.isEmpty() || label.isEmpty() ? List.of() : List.of(new Vote(annotator, label));
        }
    }

    /** Each row is an item, with a column for each annotator. */
    record Columns(List<String> columns) implements Reading {
        @Override
        public String item(Sample row) {
            return row.fields().text("id").orElse(row.id());
        }

        @Override
        public List<Vote> votes(Sample row) {
            List<Vote> votes = new ArrayList<>();
            columns.forEach(column -> row.fields()
                    .text(column)
                    .filter(label -> !label.isBlank())
                    .ifPresent(label -> votes.add(new Vote(column, label.strip()))));
            return votes;
        }
    }

    /** Gathers them in the order of the data. */
    record Gather(Reading reading) implements Fold<VoteRows, List<Row>> {

        @Override
        public VoteRows newState(Context context) {
            return new VoteRows();
        }

        @Override
        public void add(VoteRows rows, Observation row) {
            Sample sample = row.sample();
            rows.rows.add(new Row(
                    sample.ordinal(), reading.item(sample), reading.votes(sample), LearnRows.probabilities(sample)));
        }

        @Override
        public List<Row> finish(VoteRows rows, Context context) {
            return rows.rows.stream()
                    .sorted(Comparator.comparingLong(Row::ordinal))
                    .toList();
        }
    }

    private final ArrayList<Row> rows = new ArrayList<>();

    @Override
    public VoteRows copy() {
        VoteRows copy = new VoteRows();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(VoteRows other) {
        rows.addAll(other.rows);
    }
}
