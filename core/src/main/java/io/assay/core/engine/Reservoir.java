package io.assay.core.engine;

import io.assay.core.Observation;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The samples of lowest rank, as many as fit the limits: a deterministic sample that any sharding gives alike.
 *
 * <p>It is the longest run of samples in the order of their ranks whose characters fit. The lowest rank that ever had to go is
 * remembered, so that nothing above it comes back.
 */
final class Reservoir {

    /** The most samples kept. */
    static final int SAMPLES_MAX = 20_000;
    /** The most characters kept. */
    static final long CHARACTERS_MAX = 16L << 20;
    /** A sample longer than this is never kept: one giant must not push out all others. */
    private static final long GIANT = CHARACTERS_MAX / 8;

    private static final Comparator<Observation> BY_RANK = Comparator.comparing(
                    Observation::rank, Long::compareUnsigned)
            .thenComparing(observation -> observation.sample().ordinal());

    private final PriorityQueue<Observation> kept = new PriorityQueue<>(BY_RANK.reversed());
    private long characters;
    private long offered;
    private long bound = -1; // as unsigned, the highest rank of all

    void add(Observation observation) {
        offered++;
        keep(observation);
    }

    private void keep(Observation observation) {
        long size = size(observation.sample());
        if (Long.compareUnsigned(observation.rank(), bound) >= 0 || size > GIANT) {
            return;
        }
        kept.add(observation.again());
        characters += size;
        while (kept.size() > SAMPLES_MAX || characters > CHARACTERS_MAX) {
            Observation gone = kept.remove();
            characters -= size(gone.sample());
            bound = gone.rank();
        }
    }

    /** A bound on what a sample holds, in characters; columns count as often as the text may. */
    private static long size(Sample sample) {
        long size = 64L + sample.payload().size();
        for (Object column : sample.fields().columns().values()) {
            size += column instanceof String text ? text.length() : 32;
        }
        return size;
    }

    /** How many samples were offered. */
    long offered() {
        return offered;
    }

    /** The samples kept, lowest rank first. */
    List<Observation> byRank() {
        List<Observation> sorted = new ArrayList<>(kept);
        sorted.sort(BY_RANK);
        return sorted;
    }

    void merge(Reservoir other) {
        offered += other.offered;
        bound = Long.compareUnsigned(other.bound, bound) < 0 ? other.bound : bound;
        while (!kept.isEmpty() && Long.compareUnsigned(kept.element().rank(), bound) >= 0) {
            characters -= size(kept.remove().sample());
        }
        other.kept.forEach(this::keep);
    }
}
