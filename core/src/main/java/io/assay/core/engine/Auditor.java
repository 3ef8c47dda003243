package io.assay.core.engine;

import io.assay.core.Auditable;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.TwoPass;
import io.assay.core.catalog.Selected;
import io.assay.core.data.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs metrics over data: one reading for all folds, a second where an index was needed first, then values, intervals, baselines
 * and evidence.
 */
public final class Auditor {

    private static final int SOME_TEXTS = 50;

    private final List<Dataset> data;
    private final List<Selected> metrics;
    private final Settings settings;
    private final Progress progress;
    private final LocalEngine engine;
    private final double badShareMax;

    /**
     * @param data data by role, synthetic among them
     * @param metrics what to measure
     * @param badShareMax the largest share of records that may be unreadable
     */
    public Auditor(
            List<Dataset> data,
            List<Selected> metrics,
            Settings settings,
            double badShareMax,
            Services services,
            Progress progress) {
        this.data = List.copyOf(data);
        this.metrics = List.copyOf(metrics);
        this.settings = settings;
        this.badShareMax = badShareMax;
        this.progress = progress;
        this.engine = new LocalEngine(settings, new Features(services), progress);
    }

    /**
     * @throws TooBad if more records are unreadable than allowed
     * @throws IOException if the data cannot be read at all
     */
    public Audit run() throws IOException {
        try (ScratchFolder scratch = new ScratchFolder(settings.scratch())) {
            return run(scratch);
        }
    }

    private Audit run(ScratchFolder scratch) throws IOException {
        Ledger ledger = new Ledger();
        RunContext blind = new RunContext(settings.seed(), scratch, settings.stateBytesMax(), Map.of());
        List<Selected> streamed = metrics.stream()
                .filter(selected -> missing(selected).isEmpty() && !sampled(selected.metric()))
                .toList();
        Pass first = new Pass(
                streamed.stream()
                        .map(selected -> Bench.part(selected, Bench.fold(selected.metric())))
                        .toList(),
                true,
                true);
        progress.stage("reading", bytes());
        Partial partial = engine.scan(first, data, blind, ledger);
        checkRejects(ledger);
        Map<Role, List<Observation>> byRank = byRank(partial);
        RunContext context = new RunContext(settings.seed(), scratch, settings.stateBytesMax(), samples(byRank));
        prepare(byRank);
        Map<Selected, Second> seconds = second(first, partial, context, scratch);
        Bench bench = new Bench(engine, scratch, settings);
        Evaluation evaluation = new Evaluation(bench, byRank, context, partial, settings.seed());
        progress.stage("measuring", metrics.size());
        List<Measured> measured = Workers.map(settings.threads(), metrics, selected -> {
            Measured one = measure(selected, first, partial, seconds, evaluation);
            progress.done(1);
            return one;
        });
        Slicing slicing = new Slicing(bench, byRank, settings, partial, progress);
        List<Measured> sliced = slicing.of(measured);
        progress.stage("evidence", 1);
        EvidenceFinder finder = new EvidenceFinder(data, byRank, settings.showReference());
        Audit audit = new Audit(sliced, ledger, finder.exhibits(sliced), slicing.notes(), someTexts(byRank));
        progress.done(1);
        return audit;
    }

    /** Has the models answer for the samples that any metric will ask about, and for those of the baselines. */
    private void prepare(Map<Role, List<Observation>> byRank) {
        Map<Role, NavigableMap<Integer, Set<Feature<?>>>> wanted = wanted();
        if (wanted.isEmpty()) {
            return;
        }
        List<Asked> asked = new ArrayList<>();
        // The most samples first: what is then asked for fewer has been answered for these.
        wanted.forEach((role, features) -> features.descendingMap()
                .forEach((most, some) -> asked.add(
                        new Asked(Features.ordered(some), Bench.lowest(most, byRank.getOrDefault(role, List.of()))))));
        progress.stage(
                "models", asked.stream().mapToLong(one -> one.samples().size()).sum());
        asked.forEach(one -> engine.prepare(one.features(), one.samples()));
    }

    private record Asked(List<Feature<?>> features, List<Observation> samples) {}

    /** The features that models answer, by role and by how many samples they are wanted for. */
    private Map<Role, NavigableMap<Integer, Set<Feature<?>>>> wanted() {
        Map<Role, NavigableMap<Integer, Set<Feature<?>>>> wanted = new EnumMap<>(Role.class);
        for (Selected selected : metrics) {
            Fold<?, ?> fold = Bench.fold(selected.metric());
            boolean dear = fold.requires().stream()
                    .anyMatch(feature -> feature.service().isPresent());
            if (dear && sampled(selected.metric()) && missing(selected).isEmpty()) {
                fold.reads()
                        .forEach(role -> wanted.computeIfAbsent(role, any -> new TreeMap<>())
                                .computeIfAbsent(most(fold, role), any -> new LinkedHashSet<>())
                                .addAll(fold.requires()));
            }
        }
        return wanted;
    }

    /** What the metric is shown; of real data twice that, since baselines hold one half against the other. */
    private int most(Fold<?, ?> fold, Role role) {
        int most = engine.sampleMax(fold);
        int baselines = 2 * Math.min(BaselineMaker.SIDE_MAX, most);
        return role == Role.SYNTHETIC ? most : Math.max(most, baselines);
    }

    private long bytes() {
        return data.stream()
                .flatMap(dataset -> dataset.files().stream())
                .mapToLong(file -> file.bytes())
                .sum();
    }

    private void checkRejects(Ledger ledger) {
        long bad = ledger.rejected();
        long all = ledger.accepted() + bad;
        if (bad > badShareMax * all) {
            throw new TooBad(bad + " of " + all + " records could not be read", ledger);
        }
    }

    private static List<String> someTexts(Map<Role, List<Observation>> byRank) {
        return byRank.getOrDefault(Role.SYNTHETIC, List.of()).stream()
                .map(Observation::text)
                .filter(text -> !text.isBlank())
                .limit(SOME_TEXTS)
                .toList();
    }

    private boolean sampled(Auditable metric) {
        return engine.sampleMax(Bench.fold(metric)) != Integer.MAX_VALUE;
    }

    private List<Role> missing(Selected selected) {
        return selected.passport().needs().stream()
                .filter(role -> data.stream().noneMatch(dataset -> dataset.role() == role))
                .toList();
    }

    private static Map<Role, List<Observation>> byRank(Partial partial) {
        Map<Role, List<Observation>> byRank = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRank.put(role, partial.reservoir(role).byRank());
        }
        return byRank;
    }

    private static Map<Role, List<Sample>> samples(Map<Role, List<Observation>> byRank) {
        return byRank.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Observation::sample)
                                .toList()));
    }

    /** The second passes of the metrics that need one, after their reading. */
    private record Second(Outcome<? extends Fold<?, Measurement>> fold, Optional<Tally<?>> tally) {}

    private Map<Selected, Second> second(Pass first, Partial partial, RunContext context, ScratchFolder scratch)
            throws IOException {
        Map<Selected, Second> seconds = new LinkedHashMap<>();
        List<Pass.Part> parts = new ArrayList<>();
        for (Selected selected : metrics) {
            if (selected.metric() instanceof TwoPass<?> twoPass
                    && missing(selected).isEmpty()
                    && !sampled(selected.metric())) {
                Outcome<? extends Fold<?, Measurement>> fold =
                        Bench.finishFirst(twoPass, first.of(Bench.part(selected, twoPass), partial), context);
                seconds.put(selected, new Second(fold, Optional.empty()));
                if (fold instanceof Outcome.Done<? extends Fold<?, Measurement>> done) {
                    parts.add(Bench.part(selected, done.result()));
                }
            }
        }
        if (parts.isEmpty()) {
            return seconds;
        }
        Pass again = new Pass(parts, false, false);
        progress.stage("second reading", bytes());
        RunContext blind = new RunContext(settings.seed(), scratch, settings.stateBytesMax(), Map.of());
        Partial reread = engine.scan(again, data, blind, new Ledger());
        seconds.replaceAll((selected, second) ->
                second.fold() instanceof Outcome.Done<? extends Fold<?, Measurement>> done
                        ? new Second(second.fold(), Optional.of(again.of(Bench.part(selected, done.result()), reread)))
                        : second);
        return seconds;
    }

    private Measured measure(
            Selected selected, Pass first, Partial partial, Map<Selected, Second> seconds, Evaluation evaluation) {
        List<Role> missing = missing(selected);
        if (!missing.isEmpty()) {
            return skipped(selected, missing.get(0));
        }
        if (sampled(selected.metric())) {
            return evaluation.onSample(selected);
        }
        Tally<?> tally = first.of(Bench.part(selected, Bench.fold(selected.metric())), partial);
        if (selected.metric() instanceof Metric<?> metric) {
            return evaluation.onAll(selected, metric, tally);
        }
        Second second = seconds.get(selected);
        if (second != null
                && second.tally().isPresent()
                && second.fold() instanceof Outcome.Done<? extends Fold<?, Measurement>> done) {
            return evaluation.second(
                    selected, done.result(), tally, second.tally().get());
        }
        Outcome<Measurement> outcome =
                second == null ? new Outcome.Failed<>("the first pass is lost") : Bench.broken(second.fold());
        return evaluation.without(selected, outcome, tally);
    }

    private static Measured skipped(Selected selected, Role missing) {
        String option = "--" + missing.id();
        return new Measured(
                selected,
                new Outcome.Skipped<>("no " + missing.id() + " data was given", "give " + option + " FILE"),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                List.of(),
                0);
    }
}
