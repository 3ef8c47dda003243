package io.assay.core.engine;

import io.assay.core.Fold;
import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.SampleMetric;
import io.assay.core.SampleRef;
import io.assay.core.catalog.Selected;
import io.assay.core.kernel.Mix;
import io.assay.core.report.Report.Slice;
import io.assay.core.stats.RandomParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One metric on every slice of the data.
 *
 * <p>A slice is measured as if it were all there is, and so are random parts of the data with as many samples of each role: many
 * metrics change with the amount of data, so only values at equal size can be compared. Metrics that are means of scores need
 * no drawing; what random parts of the scores get is known.
 */
final class MetricSlices {

    /** Fewer samples than this, in the slice or outside of it, are not judged. */
    static final int JUDGED_LEAST = 20;
    /** The most samples a role, where a slice must be measured again and again. */
    static final int SIDE_MAX = 1000;
    /** The same for metrics that can only afford a sample. */
    private static final int COSTLY_SIDE_MAX = 200;
    /** Samples to be measured for the random parts of one size: small parts vary more and cost less, so more are drawn. */
    private static final int DRAWN_SAMPLES = 10_000;

    private static final int DRAWS_LEAST = 19;
    private static final int DRAWS_MOST = 49;

    private final Bench bench;
    private final Selected selected;
    private final long seed;
    private final int sideMax;
    private final Map<Role, List<Observation>> population = new EnumMap<>(Role.class);
    private final Set<Observation> known = new HashSet<>();
    private final Map<SampleRef, Double> scores;
    private final Map<Map<Role, Integer>, Optional<RandomParts>> drawn = new HashMap<>();

    /** @param byRank the samples at hand, lowest rank first */
    MetricSlices(Bench bench, Selected selected, Map<Role, List<Observation>> byRank, long seed) {
        this.bench = bench;
        this.selected = selected;
        this.seed = seed;
        Fold<?, ?> fold = Bench.fold(selected.metric());
        for (Role role : fold.reads()) {
            List<Observation> some = bench.affordable(fold, byRank.getOrDefault(role, List.of()));
            if (!some.isEmpty()) {
                population.put(role, some);
                known.addAll(some);
            }
        }
        int most = bench.sampleMax(fold);
        int side = most == Integer.MAX_VALUE ? SIDE_MAX : Math.min(COSTLY_SIDE_MAX, most);
        boolean mean = selected.metric() instanceof SampleMetric;
        this.sideMax = mean ? Integer.MAX_VALUE : side;
        this.scores = mean ? bench.scores(selected, all(Role.SYNTHETIC)) : Map.of();
    }

    private List<Observation> all(Role role) {
        return population.getOrDefault(role, List.of());
    }

    /** Its slices, the worst first; those that cannot be judged last. */
    List<Slice> of(List<Cut> cuts) {
        List<Slice> slices = new ArrayList<>();
        for (Cut cut : cuts) {
            for (Cut.Part part : cut.slices()) {
                slices.add(slice(cut, part));
            }
        }
        slices.sort(Comparator.comparing((Slice slice) -> slice.p().isEmpty())
                .thenComparing(Comparator.comparingDouble((Slice slice) -> -slice.loss(selected.passport())))
                .thenComparing(Comparator.comparingLong(slice -> -slice.n())));
        return slices;
    }

    private Slice slice(Cut cut, Cut.Part part) {
        Map<Role, List<Observation>> samples = members(cut, part);
        int n = samples.getOrDefault(Role.SYNTHETIC, List.of()).size();
        for (Role role : selected.passport().needs()) {
            int others = samples.getOrDefault(role, List.of()).size();
            if (cut.roles().contains(role) && others < JUDGED_LEAST) {
                return without(cut, part, n, "only " + others + " " + role.id() + " samples have it");
            }
        }
        samples.replaceAll((role, some) -> some.subList(0, Math.min(some.size(), sideMax)));
        List<Observation> together =
                samples.values().stream().flatMap(List::stream).toList();
        Outcome<Measurement> outcome = bench.measure(selected, together);
        if (!(outcome instanceof Outcome.Done<Measurement> done)) {
            return without(
                    cut, part, n, outcome instanceof Outcome.Skipped<?> skipped ? skipped.reason() : "it failed");
        }
        int used = samples.getOrDefault(Role.SYNTHETIC, List.of()).size();
        Measurement found = done.result();
        Optional<Interval> interval =
                found.interval().or(() -> Intervals.onSample(bench, selected, together, used, found));
        String obstacle = obstacle(n);
        Optional<RandomParts> random = obstacle.isEmpty() ? random(cut, samples) : Optional.empty();
        return new Slice(
                cut.by(),
                part.name(),
                found.size().orElse(used),
                OptionalDouble.of(found.value()),
                interval.map(one -> Intervals.clip(one, selected.passport())),
                number(random.map(parts -> found.value() - parts.mean())),
                number(random.map(parts -> parts.p(found.value()))),
                OptionalDouble.empty(),
                false,
                obstacle.isEmpty() && used < n ? "sampled: " + used + " of " + n : obstacle);
    }

    /** The samples of a slice that the metric reads, and all of those roles that are not cut. */
    private Map<Role, List<Observation>> members(Cut cut, Cut.Part part) {
        Map<Role, List<Observation>> samples = new EnumMap<>(Role.class);
        population.forEach((role, every) -> samples.put(
                role,
                cut.roles().contains(role)
                        ? part.of(role).stream().filter(known::contains).toList()
                        : every));
        return samples;
    }

    /** Why a slice of this size is not judged, else empty. */
    private String obstacle(int n) {
        if (n < JUDGED_LEAST) {
            return "fewer than " + JUDGED_LEAST + " samples: not judged";
        }
        return all(Role.SYNTHETIC).size() - n < JUDGED_LEAST
                ? "fewer than " + JUDGED_LEAST + " samples outside of it: not judged"
                : "";
    }

    private static Slice without(Cut cut, Cut.Part part, int n, String why) {
        return new Slice(
                cut.by(),
                part.name(),
                n,
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                why);
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** What random parts get that have as many samples of each role as the slice. */
    private Optional<RandomParts> random(Cut cut, Map<Role, List<Observation>> samples) {
        if (selected.metric() instanceof SampleMetric) {
            double[] some = scores(samples.getOrDefault(Role.SYNTHETIC, List.of()));
            return Optional.of(RandomParts.ofMean(scores(all(Role.SYNTHETIC)), some.length));
        }
        Map<Role, Integer> sizes = new EnumMap<>(Role.class);
        samples.forEach((role, some) -> {
            if (cut.roles().contains(role)) {
                sizes.put(role, some.size());
            }
        });
        return drawn.computeIfAbsent(sizes, this::draw);
    }

    private double[] scores(List<Observation> samples) {
        return samples.stream()
                .map(sample -> scores.get(sample.sample().ref()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Optional<RandomParts> draw(Map<Role, Integer> sizes) {
        int samples = population.keySet().stream()
                .mapToInt(role ->
                        sizes.getOrDefault(role, Math.min(sideMax, all(role).size())))
                .sum();
        int draws = Math.max(DRAWS_LEAST, Math.min(DRAWS_MOST, DRAWN_SAMPLES / samples));
        double[] values = IntStream.range(0, draws)
                .mapToObj(draw -> draw(sizes, Mix.mix(seed + (draw + 1) * Mix.GOLDEN)))
                .map(part -> bench.measure(selected, part))
                .filter(outcome -> outcome instanceof Outcome.Done<Measurement>)
                .mapToDouble(outcome ->
                        ((Outcome.Done<Measurement>) outcome).result().value())
                .toArray();
        return values.length < DRAWS_LEAST ? Optional.empty() : Optional.of(RandomParts.drawn(values));
    }

    /** A random part: of the roles that were cut as many samples as are asked for, of others those of lowest rank. */
    private List<Observation> draw(Map<Role, Integer> sizes, long salt) {
        List<Observation> part = new ArrayList<>();
        population.forEach((role, every) -> {
            Integer size = sizes.get(role);
            if (size == null) {
                part.addAll(every.subList(0, Math.min(every.size(), sideMax)));
            } else {
                for (int at : choose(size, every.size(), Mix.mix(salt + role.ordinal()))) {
                    part.add(every.get(at));
                }
            }
        });
        return part;
    }

    /** So many different numbers below a bound, ascending: the start of a seeded shuffle (Fisher and Yates). */
    static int[] choose(int size, int bound, long salt) {
        int[] numbers = IntStream.range(0, bound).toArray();
        for (int i = 0; i < size; i++) {
            int random = (int) Math.multiplyHigh(Mix.mix(salt + (i + 1) * Mix.GOLDEN) >>> 1, 2L * (bound - i));
            int other = numbers[i + random];
            numbers[i + random] = numbers[i];
            numbers[i] = other;
        }
        return IntStream.of(numbers).limit(size).sorted().toArray();
    }
}
