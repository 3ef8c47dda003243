package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.State;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of few names by role, and the first synthetic samples of each name. */
public final class NameCounts implements State<NameCounts> {

    private static final long serialVersionUID = 1;
    private static final int SAMPLES_MAX = 5;

    private static final class Named implements java.io.Serializable {
        private static final long serialVersionUID = 1;
        final long[] counts = new long[Role.values().length];
        final TreeSet<SampleRef> first = new TreeSet<>();

        void merge(Named other) {
            for (int role = 0; role < counts.length; role++) {
                counts[role] += other.counts[role];
            }
            first.addAll(other.first);
            while (first.size() > SAMPLES_MAX) {
                first.pollLast();
            }
        }
    }

    private final TreeMap<String, Named> names = new TreeMap<>();

    public void add(String name, SampleRef sample) {
        Named one = new Named();
        one.counts[sample.role().ordinal()] = 1;
        if (sample.role() == Role.SYNTHETIC) {
            one.first.add(sample);
        }
        names.computeIfAbsent(name, any -> new Named()).merge(one);
    }

    public Set<String> names() {
        return names.keySet();
    }

    public long count(String name, Role role) {
        Named named = names.get(name);
        return named == null ? 0 : named.counts[role.ordinal()];
    }

    /** The first synthetic samples of a name, each once however often it has the name. */
    public List<SampleRef> first(String name) {
        Named named = names.get(name);
        return named == null ? List.of() : List.copyOf(named.first);
    }

    @Override
    public NameCounts copy() {
        NameCounts copy = new NameCounts();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(NameCounts other) {
        other.names.forEach(
                (name, named) -> names.computeIfAbsent(name, any -> new Named()).merge(named));
    }
}
