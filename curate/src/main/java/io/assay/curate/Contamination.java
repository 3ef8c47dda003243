package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.State;
import io.assay.core.kernel.LongCounts;
import io.assay.core.kernel.WordRuns;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Drops texts that share a run of n words with an item of the benchmark (Brown et al. 2020, appendix C: 13 words). Words are lower-cased
 * runs of letters, digits and underscores; items shorter than n words hit nothing.
 */
@Meaning("Drops texts that share a run of words with an item of the benchmark.")
public record Contamination(
        @Default("13") @Meaning("how many words make a run") int n) implements SetRule {

    public Contamination {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Set<Role> needs() {
        return Set.of(Role.BENCHMARK);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        LongCounts runs = rows.scan(new Gather(n));
        return rows.scan(new RowFold(new Shares(n, runs)));
    }

    /** The runs of the benchmark, item by item. */
    static final class Runs implements State<Runs> {

        private static final long serialVersionUID = 1;
        private final List<long[]> items = new ArrayList<>();

        @Override
        public Runs copy() {
            Runs copy = new Runs();
            copy.merge(this);
            return copy;
        }

        @Override
        public void merge(Runs other) {
            items.addAll(other.items);
        }
    }

    private record Gather(int n) implements Fold<Runs, LongCounts> {

        @Override
        public Set<Role> reads() {
            return Set.of(Role.BENCHMARK);
        }

        @Override
        public Runs newState(Context context) {
            return new Runs();
        }

        @Override
        public void add(Runs state, Observation item) {
            LongStream.Builder runs = LongStream.builder();
            WordRuns.each(item.text(), n, runs);
            state.items.add(runs.build().toArray());
        }

        @Override
        public LongCounts finish(Runs state, Context context) {
            LongCounts runs = new LongCounts();
            state.items.forEach(item -> LongStream.of(item).forEach(run -> runs.add(run, 1)));
            return runs;
        }
    }

    private record Shares(int n, LongCounts benchmark) implements RowJudge {

        @Override
        public Optional<Drops.Reason> judge(Observation row) {
            long[] hits = {0};
            WordRuns.each(row.text(), n, run -> hits[0] += benchmark.get(run) > 0 ? 1 : 0);
            return hits[0] == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Drops.Reason("in-benchmark", OptionalDouble.of((double) hits[0]), Optional.empty()));
        }
    }
}
