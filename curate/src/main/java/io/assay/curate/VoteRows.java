package io.assay.curate;

import io.assay.core.Role;
import io.assay.core.Sample;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Votes that stand in rows. */
final class VoteRows {

    /**
     * A row with its votes.
     *
     * @param item what is labelled
     * @param votes on it; empty where the row has none
     * @param told probabilities by a classifier, in the order of the labels' names; empty where there are none
     */
    record Row(Role role, long ordinal, String item, List<Vote> votes, List<Double> told) implements HeldRow {

        @Override
        public long bytes() {
            return BYTES_LEAST + 2L * item.length() + 150L * votes.size() + 24L * told.size();
        }
    }

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

    private VoteRows() {}

    /** All rows, in the order of the data. */
    static List<Row> read(CurateStep step, Survivors survivors, Reading reading) throws IOException {
        return HeldRows.read(step, survivors, Set.of(Role.SYNTHETIC), Set.of(), row -> {
            Sample sample = row.sample();
            return new Row(
                    row.role(),
                    sample.ordinal(),
                    reading.item(sample),
                    reading.votes(sample),
                    LearnRows.probabilities(sample));
        });
    }
}
