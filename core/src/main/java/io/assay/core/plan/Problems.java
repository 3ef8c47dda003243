package io.assay.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers everything that is wrong with a plan, so that it is all said at once; remembers where each record was written. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();
    /** By identity: two equal records at two places are two. */
    private final IdentityHashMap<Object, Node> places = new IdentityHashMap<>();

    /** Something is wrong with a value. */
    public void add(Node at, String message) {
        found.add(new Problem(at.line(), at.path(), message));
    }

    /** Something is wrong with a key of a record that was read from the plan; with the record itself where the key is empty. */
    public void add(Object record, String key, String message) {
        Node node = places.get(record);
        if (node instanceof Node.Keys mapping && mapping.keys().containsKey(key)) {
            add(mapping.keys().get(key), message);
        } else if (node != null) {
            found.add(new Problem(node.line(), key.isEmpty() ? node.path() : Node.below(node.path(), key), message));
        } else {
            found.add(new Problem(0, key, message));
        }
    }

    void place(Object record, Node node) {
        places.put(record, node);
    }

    public boolean none() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    /** All of them, in the order of the plan. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line));
        return sorted;
    }

    /** @throws WrongPlan if there is any */
    public void check() throws WrongPlan {
        if (!none()) {
            throw new WrongPlan(list());
        }
    }
}
