package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.State;
import io.assay.core.kernel.Mix;
import io.assay.core.plan.Meaning;
import io.assay.learn.worth.LikeliestFirst;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * SuperGen's selection (Meng et al. 2022, arXiv:2202.04538): of repeated texts the one of the highest mean log-probability stays, then the labels take
 * turns, each giving its best, until there are n. The mean log-probability stands in the column mapped to {@code score}, the label in
 * {@code label}.
 */
@Meaning("Takes the texts that their generator found likeliest, as many of each label (SuperGen).")
public record GenerationProbability(
        @Meaning("how many rows in all") long n) implements SetRule {

    public GenerationProbability {
        Require.that(n >= 0, "n must not be negative, but was %d", n);
    }

    /** @param text its hash */
    private record Row(long ordinal, String label, double score, long text) implements Serializable {

        LikeliestFirst.Item item() {
            return new LikeliestFirst.Item(Long.toString(ordinal), label, Long.toHexString(text), score);
        }
    }

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
            List<LikeliestFirst.Item> items = state.rows.stream()
                    .sorted(Comparator.comparingLong(Row::ordinal))
                    .map(Row::item)
                    .toList();
            Set<LikeliestFirst.Item> once = new HashSet<>(LikeliestFirst.once(items));
            Set<LikeliestFirst.Item> taken = new HashSet<>(LikeliestFirst.of(items, n));
            for (LikeliestFirst.Item item : items) {
                if (!taken.contains(item)) {
                    drops.add(Long.parseLong(item.id()), reason(once.contains(item) ? "not-taken" : "repeated", item));
                }
            }
            return drops;
        }

        private static Drops.Reason reason(String rule, LikeliestFirst.Item item) {
            return new Drops.Reason(rule, OptionalDouble.of(item.score()), java.util.Optional.empty());
        }
    }
}
