package io.assay.core.engine;

import io.assay.core.Auditable;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleMetric;
import io.assay.core.SampleRef;
import io.assay.core.Scratch;
import io.assay.core.State;
import io.assay.core.TwoPass;
import io.assay.core.catalog.Selected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Measures single metrics on samples in memory: sampled metrics, baselines and the laws need just that. */
final class Bench {

    private final LocalEngine engine;
    private final Scratch scratch;
    private final Settings settings;

    Bench(LocalEngine engine, Scratch scratch, Settings settings) {
        this.engine = engine;
        this.scratch = scratch;
        this.settings = settings;
    }

    RunContext context(List<Observation> observations) {
        Map<Role, List<Sample>> glimpses = new EnumMap<>(Role.class);
        for (Observation observation : observations) {
            glimpses.computeIfAbsent(observation.role(), any -> new ArrayList<>())
                    .add(observation.sample());
        }
        return new RunContext(settings.seed(), scratch, settings.stateBytesMax(), glimpses);
    }

    /**
     * A metric on some observations: how it ended, and what it was shown.
     *
     * @param outcome how it ended
     * @param shown the synthetic observations that came by and those that had every feature and field
     */
    record Look(Outcome<Measurement> outcome, Tally<?> shown) {}

    /** The outcome of a metric on these observations; of each role only those of lowest rank, where it says so. */
    Outcome<Measurement> measure(Selected selected, List<Observation> all) {
        return look(selected, all).outcome();
    }

    /** The same, with what the metric was shown. */
    Look look(Selected selected, List<Observation> all) {
        Auditable metric = selected.metric();
        List<Observation> observations = affordable(fold(metric), all);
        RunContext context = context(observations);
        Pass.Part first = part(selected, fold(metric));
        Pass pass = new Pass(List.of(first), false, false);
        Tally<?> tally = pass.of(first, engine.scan(pass, observations, context));
        if (metric instanceof Metric<?> onePass) {
            return new Look(finish(onePass, tally, context), tally);
        }
        Outcome<? extends Fold<?, Measurement>> second = finishFirst((TwoPass<?>) metric, tally, context);
        if (!(second instanceof Outcome.Done<? extends Fold<?, Measurement>> done)) {
            return new Look(broken(second), tally);
        }
        Pass.Part part = part(selected, done.result());
        Pass again = new Pass(List.of(part), false, false);
        Tally<?> looked = again.of(part, engine.scan(again, observations, context));
        return new Look(finish(done.result(), looked, context), tally);
    }

    /** The scores of those samples that have one. */
    Map<SampleRef, Double> scores(Selected selected, List<Observation> observations) {
        SampleMetric metric = (SampleMetric) selected.metric();
        Map<SampleRef, Double> scores = new HashMap<>();
        engine.show(metric.requires(), observations, shown -> {
            if (shown.has(metric.requires())
                    && Tally.hasFields(shown, selected.passport().fields())) {
                metric.score(shown).ifPresent(score -> scores.put(shown.sample().ref(), score));
            }
        });
        return scores;
    }

    /** The answers of a feature, of those samples that have one. */
    <T> Map<SampleRef, T> answers(Feature<T> feature, List<Observation> observations) {
        Map<SampleRef, T> answers = new HashMap<>();
        engine.show(
                Set.of(feature),
                observations,
                shown -> shown.find(feature)
                        .ifPresent(answer -> answers.put(shown.sample().ref(), answer)));
        return answers;
    }

    static Fold<?, ?> fold(Auditable metric) {
        return (Fold<?, ?>) metric;
    }

    static Pass.Part part(Selected selected, Fold<?, ?> fold) {
        return new Pass.Part(fold, selected.passport().fields());
    }

    /** The observations a fold is given when it can only afford some. */
    List<Observation> affordable(Fold<?, ?> fold, List<Observation> all) {
        int most = sampleMax(fold);
        return most == Integer.MAX_VALUE ? all : lowest(most, all);
    }

    /** The most observations of a role that a fold can be shown. */
    int sampleMax(Fold<?, ?> fold) {
        return engine.sampleMax(fold);
    }

    /** At most so many observations of each role, those of lowest rank. */
    static List<Observation> lowest(int most, List<Observation> all) {
        Map<Role, Integer> taken = new EnumMap<>(Role.class);
        List<Observation> some = new ArrayList<>();
        for (Observation observation : all) {
            if (taken.merge(observation.role(), 1, Integer::sum) <= most) {
                some.add(observation);
            }
        }
        return some;
    }

    /** Finishes a pass, turning exceptions into outcomes. */
    static <R> Outcome<R> finish(Fold<?, R> fold, Tally<?> tally, RunContext context) {
        if (tally.broken().isPresent()) {
            return new Outcome.Failed<>(tally.broken().get());
        }
        return attempt(() -> apply(fold, tally.whole(), context));
    }

    static Outcome<? extends Fold<?, Measurement>> finishFirst(TwoPass<?> fold, Tally<?> tally, RunContext context) {
        return Bench.<Fold<?, Measurement>>finish(fold, tally, context);
    }

    static <R> Outcome<R> finish(Fold<?, R> fold, State<?> state, RunContext context) {
        return attempt(() -> apply(fold, state, context));
    }

    private static <R> Outcome<R> attempt(Supplier<R> result) {
        try {
            return new Outcome.Done<>(result.get());
        } catch (NothingToMeasure nothing) {
            return new Outcome.Skipped<>(nothing.reason(), "");
        } catch (RuntimeException | OutOfMemoryError cause) {
            return new Outcome.Failed<>(Causes.print(cause));
        }
    }

    @SuppressWarnings("unchecked") // a tally holds the states that its own fold made
    private static <S extends State<S>, R> R apply(Fold<?, R> fold, State<?> state, RunContext context) {
        return ((Fold<S, R>) fold).finish((S) state, context);
    }

    /** An outcome without result, whatever it was a result of. */
    static <R> Outcome<R> broken(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Skipped<?> skipped) {
            return new Outcome.Skipped<>(skipped.reason(), skipped.remedy());
        }
        if (outcome instanceof Outcome.Failed<?> failed) {
            return new Outcome.Failed<>(failed.cause());
        }
        throw new IllegalArgumentException("not a broken outcome: " + outcome);
    }
}
