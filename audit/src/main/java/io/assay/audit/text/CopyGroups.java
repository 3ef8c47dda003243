package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Finding;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.state.KeyCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Finds samples of the texts that occur most often; counts are exact, the samples those of the run's deterministic sample. */
final class CopyGroups {

    private static final int GROUPS_MAX = 10;
    private static final int SAMPLES_MAX = 10;

    private CopyGroups() {}

    /** A text with how often it occurs in each role and some places where. */
    record Group(long synthetic, long reference, List<SampleRef> samples) {}

    /** Says what is to be seen in a group. */
    interface Note {
        String of(Group group);
    }

    /**
     * @param roles whose samples to name, the one that matters first; a text must occur in all of them
     * @param synthetic at least so many copies in the synthetic data
     */
    static List<Finding> findings(
            KeyCounts counts,
            ToLongFunction<String> key,
            List<Role> roles,
            long synthetic,
            Context context,
            Note note) {
        if (counts.leavesOut()) {
            return List.of();
        }
        Map<Long, List<SampleRef>> places = new HashMap<>();
        for (Role role : roles) {
            for (Sample sample : context.glimpse(role)) {
                places.computeIfAbsent(KeyCounts.shown(key.applyAsLong(sample.text())), any -> new ArrayList<>())
                        .add(sample.ref());
            }
        }
        List<Group> groups = new ArrayList<>();
        counts.visit((text, times) -> {
            List<SampleRef> samples = places.get(text);
            Group group = new Group(sum(times, Role.SYNTHETIC), sum(times, Role.REFERENCE), List.of());
            boolean inAll = !roles.contains(Role.REFERENCE) || group.reference > 0;
            if (samples != null && samples.get(0).role() == Role.SYNTHETIC && group.synthetic >= synthetic && inAll) {
                groups.add(new Group(group.synthetic, group.reference, some(samples, roles.size())));
            }
        });
        return groups.stream()
                .sorted(Comparator.comparingLong(Group::synthetic)
                        .thenComparingInt(group -> group.samples().size())
                        .reversed()
                        .thenComparing(group -> group.samples().get(0)))
                .limit(GROUPS_MAX)
                .map(group -> Finding.of(group.samples(), note.of(group), (double) group.synthetic()))
                .toList();
    }

    /** The first samples of each role. */
    private static List<SampleRef> some(List<SampleRef> samples, int roles) {
        Map<Role, Integer> taken = new HashMap<>();
        return samples.stream()
                .sorted()
                .filter(sample -> taken.merge(sample.role(), 1, Integer::sum) <= SAMPLES_MAX / roles)
                .toList();
    }

    /** How often a text occurs in a role. */
    static long sum(long[][] counts, Role role) {
        long sum = 0;
        for (int group = 0; group < Observation.GROUPS; group++) {
            sum += counts[role.ordinal()][group];
        }
        return sum;
    }
}
