package io.assay.core.state;

import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The samples of highest score, a fixed number of them; ties go to the earlier sample. */
public final class Extremes implements State<Extremes> {

    private static final long serialVersionUID = 1;

    /** A sample with its score. */
    public record Entry(SampleRef sample, double score) implements Serializable {}

    private static final Comparator<Entry> BEST_FIRST =
            Comparator.comparingDouble(Entry::score).reversed().thenComparing(Entry::sample);

    private final int most;
    private final List<Entry> entries = new ArrayList<>();
    /** The last of the highest when they were sorted out: what comes after it will never be kept. */
    private @Nullable Entry last;

    /** @param most how many to keep */
    public Extremes(int most) {
        this.most = most;
    }

    public void add(SampleRef sample, double score) {
        if (last != null && (score < last.score || score == last.score && sample.compareTo(last.sample) > 0)) {
            return;
        }
        entries.add(new Entry(sample, score));
        if (entries.size() >= 4 * most + 16) {
            trim();
        }
    }

    /** The entries kept, highest score first. */
    public List<Entry> highest() {
        PriorityQueue<Entry> queue = new PriorityQueue<>(BEST_FIRST);
        queue.addAll(entries);
        List<Entry> highest = new ArrayList<>();
        while (!queue.isEmpty() && highest.size() < most) {
            highest.add(queue.remove());
        }
        return highest;
    }

    private void trim() {
        List<Entry> kept = highest();
        entries.clear();
        entries.addAll(kept);
        last = kept.size() < most ? last : kept.get(kept.size() - 1);
    }

    @Override
    public Extremes copy() {
        Extremes copy = new Extremes(most);
        copy.entries.addAll(entries);
        return copy;
    }

    @Override
    public void merge(Extremes other) {
        entries.addAll(other.entries);
        trim();
    }
}
