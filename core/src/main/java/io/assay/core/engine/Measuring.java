package io.assay.core.engine;

import io.assay.core.Auditable;
import io.assay.core.Measurement;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.catalog.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measures one metric on samples in memory: for tests, filters and anyone with a list. */
public final class Measuring {

    private Measuring() {}

    /** The samples as a metric is shown them: with the features it declares, lowest rank first. */
    public static List<Observation> observations(
            Auditable metric, List<Sample> samples, Settings settings, Services services) {
        List<Observation> observations = ranked(samples, settings);
        Features features = new Features(services);
        features.compute(Features.ordered(Bench.fold(metric).requires()), observations);
        return observations.stream()
                .filter(observation -> Bench.fold(metric).reads().contains(observation.role()))
                .filter(observation -> observation.has(Bench.fold(metric).requires()))
                .toList();
    }

    private static List<Observation> ranked(List<Sample> samples, Settings settings) {
        return samples.stream()
                .map(sample -> Ranks.observe(sample, settings.seed()))
                .sorted(Comparator.comparing(Observation::rank, Long::compareUnsigned))
                .toList();
    }

    /** The bare outcome without models: value and companions, no baselines. */
    public static Outcome<Measurement> outcome(Auditable metric, List<Sample> samples, Settings settings) {
        return outcome(metric, samples, settings, Services.NONE);
    }

    /** The bare outcome: value and companions, no baselines. */
    public static Outcome<Measurement> outcome(
            Auditable metric, List<Sample> samples, Settings settings, Services services) {
        try (ScratchFolder scratch = new ScratchFolder(settings.scratch())) {
            LocalEngine engine = new LocalEngine(settings, new Features(services), Progress.NONE);
            Bench bench = new Bench(engine, scratch, settings);
            Selected selected = Unit.of(metric).selected(metric);
            Optional<Role> missing = selected.passport().needs().stream()
                    .filter(role -> samples.stream().noneMatch(sample -> sample.role() == role))
                    .findFirst();
            if (missing.isPresent()) {
                return new Outcome.Skipped<>("no " + missing.get().id() + " data was given", "");
            }
            return bench.measure(selected, ranked(samples, settings));
        }
    }
}
