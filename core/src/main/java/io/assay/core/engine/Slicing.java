package io.assay.core.engine;

import io.assay.core.DerivedField;
import io.assay.core.Measurement;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.report.Report.Slice;
import io.assay.core.stats.FalseDiscovery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every metric slice by slice, on the samples that were kept in memory: no further reading. A slice differs if it does so after a
 * correction for all slices of all metrics.
 */
public final class Slicing {

    /** Of what is called different, at most this share is expected to be chance. */
    static final double LEVEL = 0.05;

    /** What is never cut: an item of a benchmark must not be in any slice. */
    private static final Set<Role> WHOLE = EnumSet.of(Role.BENCHMARK);

    private final Bench bench;
    private final Map<Role, List<Observation>> byRank;
    private final Settings settings;
    private final Progress progress;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param byRank the samples at hand, lowest rank first
     * @param partial what the reading has seen of all
     */
    Slicing(Bench bench, Map<Role, List<Observation>> byRank, Settings settings, Partial partial, Progress progress) {
        this.bench = bench;
        this.byRank = byRank;
        this.settings = settings;
        this.progress = progress;
        Map<Role, List<Observation>> some = new EnumMap<>(byRank);
        some.keySet().removeAll(WHOLE);
        some.values().removeIf(List::isEmpty);
        Excerpts excerpts = Excerpts.installed();
        for (String by : settings.by()) {
            Cut cut = Cut.of(by, some, field(by, some));
            cuts.add(cut.named(name ->
                    excerpts.of(name.replace("\n", ", "), List.of(), true).text()));
            if (!cut.note().isEmpty()) {
                notes.add("Slices by " + by + ": " + cut.note());
            }
            some.keySet().stream()
                    .filter(role -> !cut.roles().contains(role))
                    .forEach(role -> notes.add("No " + role.id() + " sample has " + by
                            + ": slices by it are compared with all " + role.id() + " data"));
        }
        long kept = byRank.getOrDefault(Role.SYNTHETIC, List.of()).size();
        long offered = partial.reservoir(Role.SYNTHETIC).offered();
        if (!cuts.isEmpty() && kept < offered) {
            notes.add("Slices are cut from a sample: " + kept + " of " + offered + " synthetic samples");
        }
    }

    /** The fields that can be told without a column, by name. */
    public static Map<String, DerivedField> derived() {
        Map<String, DerivedField> derived = new HashMap<>();
        ServiceLoader.load(DerivedField.class).forEach(field -> derived.put(field.name(), field));
        return derived;
    }

    /** A column or what stands for one; a derived field where no synthetic sample has it. */
    private Function<Observation, @Nullable String> field(String by, Map<Role, List<Observation>> some) {
        DerivedField derived = derived().get(by);
        boolean column = some.getOrDefault(Role.SYNTHETIC, List.of()).stream()
                .anyMatch(sample -> sample.sample().fields().value(by).isPresent());
        if (column || derived == null) {
            return sample -> sample.sample().fields().text(by).orElse(null);
        }
        notes.add("Slices by " + by + ": told from the text, as no column holds it");
        Map<SampleRef, String> values = new HashMap<>();
        some.values().forEach(samples -> values.putAll(bench.answers(derived.feature(), samples)));
        return sample -> values.get(sample.sample().ref());
    }

    /** The same with slices. */
    List<Measured> of(List<Measured> measured) {
        if (cuts.isEmpty()) {
            return measured;
        }
        long started = System.nanoTime();
        progress.stage("slices", measured.size());
        List<Measured> sliced = corrected(Workers.map(settings.threads(), measured, one -> {
            Measured slices = sliced(one);
            progress.done(1);
            return slices;
        }));
        long judged = sliced.stream()
                .flatMap(one -> one.slices().stream())
                .filter(slice -> slice.p().isPresent())
                .count();
        notes.add(judged
                + " slices of all metrics together were judged; what is said to differ does so after the correction of "
                + "Benjamini and Hochberg at 5 %. This took " + (System.nanoTime() - started) / 1_000_000_000 + " s");
        return sliced;
    }

    private Measured sliced(Measured measured) {
        if (!(measured.outcome() instanceof Outcome.Done<Measurement>)) {
            return measured;
        }
        long started = System.nanoTime();
        List<Slice> slices = new MetricSlices(bench, measured.selected(), byRank, settings.seed()).of(cuts);
        return measured.sliced(slices, (System.nanoTime() - started) / 1_000_000);
    }

    private static List<Measured> corrected(List<Measured> measured) {
        double[] adjusted = FalseDiscovery.adjust(measured.stream()
                .flatMap(one -> one.slices().stream())
                .flatMapToDouble(slice -> slice.p().stream())
                .toArray());
        List<Measured> corrected = new ArrayList<>();
        int at = 0;
        for (Measured one : measured) {
            List<Slice> slices = new ArrayList<>();
            for (Slice slice : one.slices()) {
                boolean judged = slice.p().isPresent();
                slices.add(judged ? slice.corrected(adjusted[at], adjusted[at] <= LEVEL) : slice);
                at += judged ? 1 : 0;
            }
            corrected.add(one.sliced(slices, 0));
        }
        return corrected;
    }

    /** How the data was cut and compared, in words. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
