package io.assay.core.engine;

import io.assay.core.Observation;
import io.assay.core.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a pass has seen of some shards. */
final class Partial {

    private final List<Tally<?>> tallies;
    private final boolean sampling;
    private final Map<Role, Reservoir> reservoirs = new EnumMap<>(Role.class);

    Partial(List<Tally<?>> tallies, boolean sampling) {
        this.tallies = tallies;
        this.sampling = sampling;
    }

    List<Tally<?>> tallies() {
        return tallies;
    }

    void add(Observation observation) {
        for (Tally<?> tally : tallies) {
            tally.add(observation);
        }
        if (sampling) {
            reservoir(observation.role()).add(observation);
        }
    }

    Reservoir reservoir(Role role) {
        return reservoirs.computeIfAbsent(role, any -> new Reservoir());
    }

    void merge(Partial other) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).merge(other.tallies.get(i));
        }
        other.reservoirs.forEach((role, reservoir) -> reservoir(role).merge(reservoir));
    }
}
