package io.assay.core.state;

import io.assay.core.Context;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.State;
import io.assay.core.kernel.Bag;
import java.util.List;

/** What looking for items in documents needs to know of both: the items, and in how many documents each word occurs. */
public final class Searched implements State<Searched> {

    private static final long serialVersionUID = 1;

    private final GramLists items;
    private final KeyCounts documents;
    private long size;
    private long words;

    public Searched(Context context) {
        this(new GramLists(), new KeyCounts(context));
    }

    private Searched(GramLists items, KeyCounts documents) {
        this.items = items;
        this.documents = documents;
    }

    /** Adds an item, given the hashes of its words in their order. */
    public void item(Observation item, long[] hashes) {
        items.add(new GramLists.Item(item.sample().ref(), item.sample().name(), hashes, hashes.length));
    }

    /** Adds a document of so many words. */
    public void document(Observation document, Bag bag, int length) {
        size++;
        words += length;
        for (long word : bag.keys()) {
            documents.add(word, Role.SYNTHETIC, document.group());
        }
    }

    /** All items in the order of the data. */
    public List<GramLists.Item> items() {
        return items.items();
    }

    /** How many documents there are. */
    public long size() {
        return size;
    }

    /** How many words all documents have. */
    public long words() {
        return words;
    }

    /** For each word, in how many documents it occurs. */
    public KeyCounts documents() {
        return documents;
    }

    @Override
    public Searched copy() {
        Searched copy = new Searched(items.copy(), documents.copy());
        copy.size = size;
        copy.words = words;
        return copy;
    }

    @Override
    public void merge(Searched other) {
        items.merge(other.items);
        documents.merge(other.documents);
        size += other.size;
        words += other.words;
    }
}
