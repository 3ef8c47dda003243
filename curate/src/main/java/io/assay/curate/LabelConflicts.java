package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.State;
import io.assay.core.kernel.Mix;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Drops equal texts of unequal labels: all of them, or those that most of the others speak against. Texts are known by 128 bits of hash. */
@Meaning("Drops equal texts that have unequal labels.")
public record LabelConflicts(
        @Default("none") @Meaning("what does not count as a difference of texts")
        ExactDuplicates.Normalise normalise,

        @Default("none") @Meaning("which rows of equal text stay")
        Stay stay)
        implements SetRule {

    /** Which rows of equal text and unequal labels stay. */
    public enum Stay {
        NONE,
        /** Those of the label that most have; none where two labels have equally many. */
        MAJORITY
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        Labels labels = rows.scan(new Gather(this));
        return rows.scan(new RowFold(row -> conflict(row, labels)));
    }

    private Optional<Drops.Reason> conflict(Observation row, Labels labels) {
        Map<String, Long> all = labels.counts.getOrDefault(key(row), new TreeMap<>());
        Optional<String> label = label(row);
        if (label.isEmpty() || all.size() < 2) {
            return Optional.empty();
        }
        long own = all.getOrDefault(label.get(), 0L);
        double share = own / (double) all.values().stream().mapToLong(n -> n).sum();
        boolean most = all.entrySet().stream()
                .noneMatch(other -> !other.getKey().equals(label.get()) && other.getValue() >= own);
        return stay == Stay.MAJORITY && most
                ? Optional.empty()
                : Optional.of(WorstRows.reason("label-conflict", share));
    }

    private static Optional<String> label(Observation row) {
        return row.sample().fields().text("label");
    }

    private Key key(Observation row) {
        String text = normalise.of(row.text());
        return new Key(Mix.hash(text, 1), Mix.hash(text, 2));
    }

    private record Key(long one, long two) implements Serializable {}

    /** How often each text has each label. */
    static final class Labels implements State<Labels> {

        private static final long serialVersionUID = 1;
        private final HashMap<Key, TreeMap<String, Long>> counts = new HashMap<>();

        @Override
        public Labels copy() {
            Labels copy = new Labels();
            copy.merge(this);
            return copy;
        }

        @Override
        public void merge(Labels other) {
            other.counts.forEach((key, labels) -> labels.forEach((label, n) -> add(key, label, n)));
        }

        private void add(Key key, String label, long n) {
            counts.computeIfAbsent(key, any -> new TreeMap<>()).merge(label, n, Long::sum);
        }
    }

    private record Gather(LabelConflicts step) implements Fold<Labels, Labels> {

        @Override
        public Labels newState(Context context) {
            return new Labels();
        }

        @Override
        public void add(Labels labels, Observation row) {
            label(row).ifPresent(label -> labels.add(step.key(row), label, 1));
        }

        @Override
        public Labels finish(Labels labels, Context context) {
            return labels;
        }
    }
}
