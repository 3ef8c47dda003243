package io.assay.core.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** An inverted index: for each key the numbered lists that hold it, with a weight each. */
public final class Postings implements Serializable {

    private static final long serialVersionUID = 1;

    private final LongIndex index = new LongIndex();
    /** Where the postings of a key begin, and after the last key the end of all. */
    private final int[] from;

    private final int[] lists;
    private final double[] weights;
    private final int size;

    /**
     * @param bags the lists, numbered as they come
     * @param weight of an entry, given how often the key occurs in the list
     */
    public Postings(List<Bag> bags, DoubleUnaryOperator weight) {
        size = bags.size();
        for (Bag bag : bags) {
            for (long key : bag.keys()) {
                index.add(key);
            }
        }
        from = new int[index.size() + 1];
        for (Bag bag : bags) {
            for (long key : bag.keys()) {
                from[index.find(key) + 1]++;
            }
        }
        for (int key = 0; key < index.size(); key++) {
            from[key + 1] += from[key];
        }
        lists = new int[from[index.size()]];
        weights = new double[lists.length];
        int[] next = from.clone();
        for (int list = 0; list < bags.size(); list++) {
            Bag bag = bags.get(list);
            for (int i = 0; i < bag.size(); i++) {
                int place = next[index.find(bag.keys()[i])]++;
                lists[place] = list;
                weights[place] = weight.applyAsDouble(bag.times()[i]);
            }
        }
    }

    /** How many lists there are. */
    public int size() {
        return size;
    }

    /** Whether some list holds a key. */
    public boolean holds(long key) {
        return index.find(key) >= 0;
    }

    /** Adds to the score of each list that holds a key its weight there, times a factor. */
    public void add(long key, double factor, double[] scores) {
        int number = index.find(key);
        if (number < 0) {
            return;
        }
        for (int i = from[number]; i < from[number + 1]; i++) {
            scores[lists[i]] += factor * weights[i];
        }
    }
}
