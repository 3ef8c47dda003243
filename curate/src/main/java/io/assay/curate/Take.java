package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.State;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Takes so many rows: those of the highest number in a column, or at random by the seed; of each value of another column as many, if
 * asked. With a column of mean log-probabilities and per the label, this is SuperGen's selection.
 */
@Meaning("Takes so many rows: the best by a column, or at random; of each value of another column as many.")
public record Take(
        @Meaning("how many rows, of each value of `per` if that is given")
        long n,

        @Meaning("the column of which the highest are taken; without it, at random")
        Optional<String> by,

        @Meaning("the column of whose every value n rows are taken")
        Optional<String> per)
        implements SetRule {

    public Take {
        Require.that(n >= 0, "n must not be negative, but was %d", n);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new Choose(this, groups -> n, true));
    }

    /** The numbers of the rows, group by group. */
    static final class Groups implements State<Groups> {

        private static final long serialVersionUID = 1;
        private final Map<String, RowValues> groups = new TreeMap<>();
        private final Drops without = new Drops();

        @Override
        public Groups copy() {
            Groups copy = new Groups();
            copy.merge(this);
            return copy;
        }

        @Override
        public void merge(Groups other) {
            other.groups.forEach((name, values) ->
                    groups.computeIfAbsent(name, any -> new RowValues()).merge(values));
            without.merge(other.without);
        }
    }

    /** How many rows of each group stay. */
    interface Size {
        long of(Collection<RowValues> groups);
    }

    /** @param ungrouped whether rows without a value of {@code per} are a group too, or are left alone */
    record Choose(Take step, Size size, boolean ungrouped) implements Fold<Groups, Drops> {

        @Override
        public Groups newState(Context context) {
            return new Groups();
        }

        @Override
        public void add(Groups state, Observation row) {
            Optional<String> named = step.per.flatMap(row.sample().fields()::text);
            if (named.isEmpty() && !ungrouped) {
                return;
            }
            Optional<Double> value = step.by.isEmpty()
                    ? Optional.of((double) row.rank())
                    : row.sample().fields().number(step.by.get());
            if (value.isEmpty()) {
                state.without.add(row.sample().ordinal(), "no " + step.by.orElse("number"));
                return;
            }
            String group = named.orElse("");
            state.groups
                    .computeIfAbsent(group, any -> new RowValues())
                    .add(row.sample().ordinal(), value.get());
        }

        @Override
        public Drops finish(Groups state, Context context) {
            Drops drops = state.without.copy();
            long most = size.of(state.groups.values());
            state.groups.values().forEach(values -> {
                long[] ordered = values.highestFirst();
                for (int i = (int) Math.min(ordered.length, most); i < ordered.length; i++) {
                    OptionalDouble score =
                            step.by.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values.of(ordered[i]));
                    drops.add(ordered[i], new Drops.Reason("not-taken", score, Optional.empty()));
                }
            });
            return drops;
        }
    }
}
