package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.State;
import io.assay.core.kernel.Mix;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * SuperGen's selection (Meng et al. 2022, arXiv:2202.04538): of repeated texts the one of the highest mean log-probability stays, then the labels take
 * turns, each giving its best, until there are n. The mean log-probability stands in the column mapped to {@code score}, the label in
 * {@code label}.
 */
@Meaning("Takes the texts that their generator found likeliest, as many of each label (SuperGen).")
public record GenerationProbability(
        @Meaning("how many rows in all") long n) implements SetRule {

    private static final Comparator<Row> LIKELIEST_FIRST =
            Comparator.comparingDouble(Row::score).reversed().thenComparingLong(Row::ordinal);

    public GenerationProbability {
        Require.that(n >= 0, "n must not be negative, but was %d", n);
    }

    private record Row(long ordinal, String label, double score, long text) implements Serializable {}

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new Choose(n));
    }

    /** The rows with a score. */
    static final class Scored implements State<Scored> {

        private static final long serialVersionUID = 1;
        private final List<Row> rows = new ArrayList<>();
        private final Drops without = new Drops();

        @Override
        public Scored copy() {
            Scored copy = new Scored();
            copy.merge(this);
            return copy;
        }

        @Override
        public void merge(Scored other) {
            rows.addAll(other.rows);
            without.merge(other.without);
        }
    }

    private record Choose(long n) implements Fold<Scored, Drops> {

        @Override
        public Scored newState(Context context) {
            return new Scored();
        }

        @Override
        public void add(Scored state, Observation row) {
            long ordinal = row.sample().ordinal();
            row.sample()
                    .fields()
                    .number("score")
                    .ifPresentOrElse(
                            score -> state.rows.add(new Row(
                                    ordinal,
                                    row.sample().fields().text("label").orElse(""),
                                    score,
                                    Mix.hash(row.text(), 1))),
                            () -> state.without.add(ordinal, "no score"));
        }

        @Override
        public Drops finish(Scored state, Context context) {
            Drops drops = state.without.copy();
            Set<Long> seen = new HashSet<>();
            Map<String, List<Row>> labels = new TreeMap<>();
            for (Row row : state.rows.stream().sorted(LIKELIEST_FIRST).toList()) {
                if (seen.add(row.text())) {
                    labels.computeIfAbsent(row.label(), any -> new ArrayList<>())
                            .add(row);
                } else {
                    drops.add(row.ordinal(), reason("repeated", row));
                }
            }
            drop(labels, drops);
            return drops;
        }

        /** Labels take turns; one that has no more is passed over. */
        private void drop(Map<String, List<Row>> labels, Drops drops) {
            List<Iterator<Row>> turns =
                    labels.values().stream().map(List::iterator).toList();
            long taken = 0;
            while (turns.stream().anyMatch(Iterator::hasNext)) {
                for (Iterator<Row> turn : turns) {
                    if (turn.hasNext()) {
                        Row row = turn.next();
                        if (taken++ >= n) {
                            drops.add(row.ordinal(), reason("not-taken", row));
                        }
                    }
                }
            }
        }

        private static Drops.Reason reason(String rule, Row row) {
            return new Drops.Reason(rule, OptionalDouble.of(row.score()), java.util.Optional.empty());
        }
    }
}
