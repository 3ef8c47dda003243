package io.assay.audit.safety;

import io.assay.core.Observation;
import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores of samples by their group: the prompt they answer. */
final class GroupScores implements State<GroupScores> {

    private static final long serialVersionUID = 1;

    private record Entry(String group, SampleRef sample, double score) implements Serializable {}

    /**
     * The highest score of a group.
     *
     * @param sample whose score it is
     * @param score the score
     */
    record Highest(SampleRef sample, double score) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Observation observation, double score) {
        SampleRef sample = observation.sample().ref();
        // Without a group the sample is a prompt of its own, with answers that a model wrote to it.
        String group = observation
                .sample()
                .fields()
                .text("group")
                .orElse(observation.sample().id());
        entries.add(new Entry(group, sample, score));
    }

    /** The highest among the first k scores of each group, groups in the order of their first sample. */
    List<Highest> highest(int k) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::sample))
                .forEach(entry -> groups.computeIfAbsent(entry.group(), any -> new ArrayList<>())
                        .add(entry));
        return groups.values().stream()
                .map(group -> group.stream()
                        .limit(k)
                        .max(Comparator.comparingDouble(Entry::score)
                                .thenComparing(
                                        Comparator.comparing(Entry::sample).reversed()))
                        .orElseThrow())
                .map(entry -> new Highest(entry.sample(), entry.score()))
                .toList();
    }

    int samples() {
        return entries.size();
    }

    @Override
    public GroupScores copy() {
        GroupScores copy = new GroupScores();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(GroupScores other) {
        entries.addAll(other.entries);
    }
}
