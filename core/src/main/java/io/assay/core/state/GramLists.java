package io.assay.core.state;

import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The n-grams of each of some samples, in their order: for data small enough to be held, as benchmarks are. */
public final class GramLists implements State<GramLists> {

    private static final long serialVersionUID = 1;

    /**
     * One sample.
     *
     * @param grams hashes of its n-grams, in their order
     * @param tokens how many tokens it has
     */
    public record Item(SampleRef sample, String id, long[] grams, int tokens) implements Serializable {}

    private final List<Item> items = new ArrayList<>();

    public void add(Item item) {
        items.add(item);
    }

    /** All samples in the order of the data. */
    public List<Item> items() {
        return items.stream().sorted(Comparator.comparing(Item::sample)).toList();
    }

    @Override
    public GramLists copy() {
        GramLists copy = new GramLists();
        copy.items.addAll(items);
        return copy;
    }

    @Override
    public void merge(GramLists other) {
        items.addAll(other.items);
    }
}
