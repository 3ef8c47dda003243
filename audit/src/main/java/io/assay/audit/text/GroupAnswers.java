package io.assay.audit.text;

import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.kernel.Mix;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers by group: which was the first in the order of the data, and how often each was given. Beyond a number of groups those of lowest
 * hash are kept, whole, whatever the sharding.
 */
final class GroupAnswers implements State<GroupAnswers> {

    private static final long serialVersionUID = 1;

    /** The most groups that are kept. */
    static final int GROUPS_MAX = 100_000;

    /** One group. */
    static final class Group implements Serializable {
        private static final long serialVersionUID = 1;
        private final TreeMap<Long, Integer> answers = new TreeMap<>();
        private SampleRef first;
        private long original;
        private int size;

        private Group(SampleRef first, long original) {
            this.first = first;
            this.original = original;
        }

        private void merge(Group other) {
            if (other.first.compareTo(first) < 0) {
                first = other.first;
                original = other.original;
            }
            size += other.size;
            other.answers.forEach((answer, times) -> answers.merge(answer, times, Integer::sum));
        }

        private Group copy() {
            Group copy = new Group(first, original);
            copy.merge(this);
            return copy;
        }

        /** The first sample, which the others vary. */
        SampleRef first() {
            return first;
        }

        int twins() {
            return size - 1;
        }

        /** The share of the other answers that are the first one's. */
        double agreement() {
            return (answers.getOrDefault(original, 0) - 1.0) / twins();
        }
    }

    private final TreeMap<Long, Group> groups = new TreeMap<>();
    private boolean full;

    void add(String name, SampleRef sample, String answer) {
        Group one = new Group(sample, Mix.hash(answer, 0));
        one.size = 1;
        one.answers.put(one.original, 1);
        add(Mix.hash(name, 0), one);
    }

    private void add(long hash, Group group) {
        Group known = groups.get(hash);
        if (known != null) {
            known.merge(group);
            return;
        }
        groups.put(hash, group);
        if (groups.size() > GROUPS_MAX) {
            groups.pollLastEntry();
            full = true;
        }
    }

    /** The groups, in an order that does not depend on that of the data. */
    List<Group> groups() {
        return new ArrayList<>(groups.values());
    }

    /** Whether there were more groups than are kept. */
    boolean full() {
        return full;
    }

    @Override
    public GroupAnswers copy() {
        GroupAnswers copy = new GroupAnswers();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(GroupAnswers other) {
        full |= other.full;
        for (Map.Entry<Long, Group> entry : other.groups.entrySet()) {
            add(entry.getKey(), entry.getValue().copy());
        }
    }
}
