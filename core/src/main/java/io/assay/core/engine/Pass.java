package io.assay.core.engine;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folds of one reading of the data, those of equal filling together, and the features they need by role.
 *
 * <p>A pass is what an engine carries out: start a {@link Partial} a shard, add, merge. How and where is the engine's affair.
 */
final class Pass {

    /** A fold with the fields it cannot do without. */
    record Part(Fold<?, ?> fold, List<String> fields) {}

    private record Filling(Object filling, List<String> fields) {}

    private final List<Part> tallied = new ArrayList<>();
    private final Map<Filling, Integer> places = new LinkedHashMap<>();
    private final Map<Role, List<Feature<?>>> features = new EnumMap<>(Role.class);
    private final boolean grouped;
    private final boolean sampling;

    /**
     * @param parts the folds
     * @param grouped whether leave-one-out states are wanted
     * @param sampling whether to keep a reservoir of each role
     */
    Pass(List<Part> parts, boolean grouped, boolean sampling) {
        this.grouped = grouped;
        this.sampling = sampling;
        Map<Role, Set<Feature<?>>> needed = new EnumMap<>(Role.class);
        for (Part part : parts) {
            if (places.putIfAbsent(filling(part), tallied.size()) == null) {
                tallied.add(part);
            }
            for (Role role : part.fold().reads()) {
                needed.computeIfAbsent(role, any -> new LinkedHashSet<>())
                        .addAll(part.fold().requires());
            }
        }
        needed.forEach((role, some) -> features.put(role, Features.ordered(some)));
    }

    private static Filling filling(Part part) {
        return new Filling(part.fold().filling(), part.fields());
    }

    boolean sampling() {
        return sampling;
    }

    /** Features to compute for a role before its observations are added. */
    List<Feature<?>> features(Role role) {
        return features.getOrDefault(role, List.of());
    }

    Partial start(Context context) {
        List<Tally<?>> tallies = new ArrayList<>();
        for (Part part : tallied) {
            tallies.add(tally(part.fold(), part.fields(), context));
        }
        return new Partial(tallies, sampling);
    }

    private <S extends io.assay.core.State<S>> Tally<S> tally(Fold<S, ?> fold, List<String> fields, Context context) {
        return new Tally<>(fold, fields, grouped, context);
    }

    /** The tally of a fold of this pass. */
    Tally<?> of(Part part, Partial partial) {
        Integer place = places.get(filling(part));
        if (place == null) {
            throw new IllegalArgumentException("not a fold of this pass: " + part.fold());
        }
        return partial.tallies().get(place);
    }

    /** Adds observations of one role whose features are computed. */
    static void add(Partial partial, List<Observation> observations) {
        for (Observation observation : observations) {
            partial.add(observation);
        }
    }
}
