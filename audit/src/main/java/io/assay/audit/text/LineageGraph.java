package io.assay.audit.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recorded entries and the parents that they name, and which of them rest on complete ancestors only. */
final class LineageGraph {

    private final List<LineageLedger.Entry> entries;
    /** Places of entries by id. */
    private final Map<String, List<Integer>> byName = new HashMap<>();

    LineageGraph(List<LineageLedger.Entry> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            byName.computeIfAbsent(entries.get(i).name(), any -> new ArrayList<>(1))
                    .add(i);
        }
    }

    /** Whether a parent is not there. */
    boolean lacksParent(int entry) {
        return !byName.keySet().containsAll(entries.get(entry).parents());
    }

    /**
     * Which entries are complete: from those without parents on, one is so when the last parent that it waits for is. Whoever waits in a
     * circle waits for ever.
     */
    boolean[] complete() {
        List<List<Integer>> children = new ArrayList<>();
        entries.forEach(any -> children.add(new ArrayList<>(1)));
        int[] waits = new int[entries.size()];
        for (int i = 0; i < waits.length; i++) {
            for (int parent : parents(i)) {
                children.get(parent).add(i);
                waits[i]++;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] == 0 && !lacksParent(i)) {
                ready.add(i);
            }
        }
        boolean[] complete = new boolean[entries.size()];
        while (!ready.isEmpty()) {
            int done = ready.remove();
            complete[done] = true;
            for (int child : children.get(done)) {
                if (--waits[child] == 0 && !lacksParent(child)) {
                    ready.add(child);
                }
            }
        }
        return complete;
    }

    private List<Integer> parents(int entry) {
        List<Integer> parents = new ArrayList<>();
        entries.get(entry).parents().forEach(name -> parents.addAll(byName.getOrDefault(name, List.of())));
        return parents;
    }
}
