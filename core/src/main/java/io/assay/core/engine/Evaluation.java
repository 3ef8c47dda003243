package io.assay.core.engine;

import io.assay.core.Exactness;
import io.assay.core.Fold;
import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.catalog.Selected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** From states to measured metrics: value, interval, baselines, coverage. */
final class Evaluation {

    private final Bench bench;
    private final Map<Role, List<Observation>> byRank;
    private final RunContext context;
    private final Partial partial;
    private final BaselineMaker baselines;

    Evaluation(Bench bench, Map<Role, List<Observation>> byRank, RunContext context, Partial partial, long seed) {
        this.bench = bench;
        this.byRank = byRank;
        this.context = context;
        this.partial = partial;
        this.baselines = new BaselineMaker(bench, byRank, seed);
    }

    /** A metric that saw every sample in one pass. */
    Measured onAll(Selected selected, Metric<?> metric, Tally<?> tally) {
        return assemble(
                selected,
                () -> Bench.finish(metric, tally, context),
                whole -> Intervals.jackknife(metric, tally, whole, context)
                        .or(() -> Intervals.onSample(bench, selected, all(), tally.answered(), whole)),
                tally,
                System.nanoTime());
    }

    /** A metric that saw every sample twice. */
    Measured second(Selected selected, Fold<?, Measurement> fold, Tally<?> first, Tally<?> tally) {
        return assemble(
                selected,
                () -> Bench.finish(fold, tally, context),
                whole -> Intervals.onSample(bench, selected, all(), tally.answered(), whole),
                first,
                System.nanoTime());
    }

    /** A metric that can only afford a sample. */
    Measured onSample(Selected selected) {
        List<Observation> some = bench.affordable(Bench.fold(selected.metric()), all());
        long used = some.stream()
                .filter(observation -> observation.role() == Role.SYNTHETIC)
                .count();
        long of = partial.reservoir(Role.SYNTHETIC).offered();
        long started = System.nanoTime();
        Bench.Look look = bench.look(selected, some);
        return assemble(
                selected,
                () -> sampled(look.outcome(), used, of),
                whole -> Intervals.onSample(bench, selected, some, used, whole),
                look.shown(),
                started);
    }

    /** A metric without a value. */
    Measured without(Selected selected, Outcome<Measurement> outcome, Tally<?> tally) {
        return assemble(selected, () -> outcome, whole -> Optional.empty(), tally, System.nanoTime());
    }

    private List<Observation> all() {
        return byRank.values().stream().flatMap(List::stream).toList();
    }

    private static Outcome<Measurement> sampled(Outcome<Measurement> outcome, long used, long of) {
        if (used == of || !(outcome instanceof Outcome.Done<Measurement> done)) {
            return outcome;
        }
        Measurement result = done.result();
        return new Outcome.Done<>(
                result.exactness(new Exactness(used, of, result.exactness().note())));
    }

    /** How an interval is made for a value that has none. */
    private interface IntervalMaker {
        Optional<Interval> make(Measurement whole);
    }

    private Measured assemble(
            Selected selected,
            Supplier<Outcome<Measurement>> value,
            IntervalMaker interval,
            Tally<?> shown,
            long started) {
        long offered = shown.offered();
        long answered = shown.answered();
        Outcome<Measurement> outcome = answered == 0 ? nothing(selected, shown) : value.get();
        Optional<Measured.Baselines> compared = Optional.empty();
        if (outcome instanceof Outcome.Done<Measurement> done) {
            Measurement result = done.result();
            Optional<Interval> known = result.interval().or(() -> interval.make(result));
            outcome = new Outcome.Done<>(known.map(one -> result.interval(Intervals.clip(one, selected.passport())))
                    .orElse(result));
            compared = baselines.make(selected);
        }
        return new Measured(
                selected,
                outcome,
                compared,
                offered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / offered),
                offered == 0 ? OptionalLong.empty() : OptionalLong.of(answered),
                List.of(),
                (System.nanoTime() - started) / 1_000_000);
    }

    private static Outcome<Measurement> nothing(Selected selected, Tally<?> shown) {
        if (shown.offered() == 0) {
            return new Outcome.Skipped<>("there are no samples", "");
        }
        if (shown.reason().isPresent()) {
            return new Outcome.Skipped<>(
                    shown.reason().get().reason(), shown.reason().get().remedy());
        }
        List<String> fields = selected.passport().fields();
        return new Outcome.Skipped<>(
                "no sample has " + (fields.isEmpty() ? "what it needs" : "the fields " + String.join(", ", fields)),
                fields.isEmpty() ? "" : "name the columns with --map " + fields.get(0) + "=COLUMN");
    }
}
