package io.assay.core.state;

import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wanted of each sample, in the order of the data, as far as a limit of weight reaches.
 *
 * <p>A sample is kept if those before it weigh less than the limit. Whatever part of the data a state has seen, it can forget what
 * follows after the limit is reached: more data before it only moves it further back.
 *
 * @param <T> what is kept of a sample; never changed once added
 */
public final class InOrder<T extends Serializable> implements State<InOrder<T>> {

    private static final long serialVersionUID = 1;

    /** What is kept of one sample. */
    public record Row<T extends Serializable>(SampleRef sample, T item, long weight) implements Serializable {}

    private final long weightMax;
    private final List<Row<T>> rows = new ArrayList<>();
    private long weight;

    /** @param weightMax the weight that is enough */
    public InOrder(long weightMax) {
        this.weightMax = weightMax;
    }

    /** Adds a sample; the weight must be at least 1. */
    public void add(SampleRef sample, T item, long itemWeight) {
        rows.add(new Row<>(sample, item, itemWeight));
        weight += itemWeight;
        if (weight / 2 >= weightMax) {
            trim();
        }
    }

    /** What is kept, in the order of the data. */
    public List<Row<T>> rows() {
        List<Row<T>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Row::sample));
        long before = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (before >= weightMax) {
                return sorted.subList(0, i);
            }
            before += sorted.get(i).weight;
        }
        return sorted;
    }

    private void trim() {
        List<Row<T>> kept = List.copyOf(rows());
        rows.clear();
        rows.addAll(kept);
        weight = kept.stream().mapToLong(Row::weight).sum();
    }

    @Override
    public InOrder<T> copy() {
        InOrder<T> copy = new InOrder<>(weightMax);
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(InOrder<T> other) {
        rows.addAll(other.rows);
        trim();
    }
}
