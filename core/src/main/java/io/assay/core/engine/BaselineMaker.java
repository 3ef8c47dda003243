package io.assay.core.engine;

import io.assay.core.Feature;
import io.assay.core.Measurement;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.catalog.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What a value is to be compared with, made by relabelling roles: real data against its own other half, and unrelated data.
 *
 * <p>All are measured with the same number of samples a side, since many metrics change with the size of the data.
 */
final class BaselineMaker {

    /** The most samples a side. */
    static final int SIDE_MAX = 2000;
    /** Fewer samples a side than this say nothing. */
    private static final int SIDE_LEAST = 10;

    private final Bench bench;
    private final Map<Role, List<Observation>> byRank;
    private final long seed;

    BaselineMaker(Bench bench, Map<Role, List<Observation>> byRank, long seed) {
        this.bench = bench;
        this.byRank = byRank;
        this.seed = seed;
    }

    Optional<Measured.Baselines> make(Selected selected) {
        boolean compares = !selected.passport().needs().isEmpty();
        Role real = compares ? selected.passport().needs().get(0) : Role.REFERENCE;
        List<Observation> reference = byRank.getOrDefault(real, List.of());
        List<Observation> synthetic = byRank.getOrDefault(Role.SYNTHETIC, List.of());
        int side = Math.min(SIDE_MAX, Math.min(synthetic.size(), reference.size() / 2));
        if (side < SIDE_LEAST) {
            return Optional.empty();
        }
        List<Observation> first = every(2, 0, side, reference);
        List<Observation> second = every(2, 1, side, reference);
        OptionalDouble own = value(selected, real, each(synthetic.subList(0, side), Observation::again), second);
        OptionalDouble realVsReal = value(selected, real, each(first, one -> one.as(Role.SYNTHETIC)), second);
        if (own.isEmpty() || realVsReal.isEmpty()) {
            return Optional.empty();
        }
        List<Feature<?>> features =
                Features.ordered(Bench.fold(selected.metric()).requires());
        OptionalDouble unrelated =
                compares ? value(selected, real, Unrelated.of(first, features, seed), second) : OptionalDouble.empty();
        return Optional.of(new Measured.Baselines(side, own.getAsDouble(), realVsReal.getAsDouble(), unrelated));
    }

    private static List<Observation> every(int step, int from, int most, List<Observation> all) {
        List<Observation> some = new ArrayList<>();
        for (int i = from; i < all.size() && some.size() < most; i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static List<Observation> each(List<Observation> all, UnaryOperator<Observation> relabel) {
        List<Observation> relabelled = new ArrayList<>(all);
        relabelled.replaceAll(relabel);
        return relabelled;
    }

    private OptionalDouble value(
            Selected selected, Role real, List<Observation> synthetic, List<Observation> reference) {
        List<Observation> observations = new ArrayList<>(synthetic);
        observations.addAll(reference);
        for (Role role : Role.values()) {
            if (role != real && role != Role.SYNTHETIC) {
                List<Observation> others = byRank.getOrDefault(role, List.of());
                observations.addAll(others.subList(0, Math.min(others.size(), reference.size())));
            }
        }
        return bench.measure(selected, observations) instanceof Outcome.Done<Measurement> done
                ? OptionalDouble.of(done.result().value())
                : OptionalDouble.empty();
    }
}
