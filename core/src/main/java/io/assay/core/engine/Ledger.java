package io.assay.core.engine;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Parsed;
import io.assay.core.data.Reject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where every record of the input went: samples counted by file, rejects counted by file, the first rejects kept. */
public final class Ledger {

    /** The most rejects that are kept one by one. */
    public static final int KEPT_MAX = 10_000;

    private static final Comparator<Reject> IN_ORDER =
            Comparator.comparing(Reject::file).thenComparing(Reject::line).thenComparing(Reject::reason);

    private record Place(Role role, String file) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRole = role.compareTo(other.role);
            return byRole != 0 ? byRole : file.compareTo(other.file);
        }
    }

    private final Map<Place, Long> samples = new TreeMap<>();
    private final Map<String, Long> rejects = new TreeMap<>();
    private final List<Reject> kept = new ArrayList<>();

    synchronized void add(Parsed parsed) {
        for (Sample sample : parsed.samples()) {
            samples.merge(new Place(sample.role(), sample.lineage().source()), 1L, Long::sum);
        }
        for (Reject reject : parsed.rejects()) {
            rejects.merge(reject.file(), 1L, Long::sum);
        }
        kept.addAll(parsed.rejects());
        if (kept.size() > 4 * KEPT_MAX) {
            trim();
        }
    }

    private void trim() {
        kept.sort(IN_ORDER);
        kept.subList(Math.min(kept.size(), KEPT_MAX), kept.size()).clear();
    }

    /** The first rejects, in the order of files and lines. */
    public synchronized List<Reject> rejects() {
        trim();
        return List.copyOf(kept);
    }

    public synchronized long rejected() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }

    public synchronized long rejected(String file) {
        return rejects.getOrDefault(file, 0L);
    }

    public synchronized long accepted() {
        return samples.values().stream().mapToLong(Long::longValue).sum();
    }

    public synchronized long accepted(Role role, String file) {
        return samples.getOrDefault(new Place(role, file), 0L);
    }
}
