package io.assay.audit.tabular;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a column by number, in the order in which they first came. Number 0 is the missing one, {@code ""}. */
final class Dictionary implements Serializable {

    private static final long serialVersionUID = 1;

    /** What stands for all names once there are too many. */
    private static final int SOME = 1;

    private final int most;
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private boolean full;

    /** @param most how many names it will hold */
    Dictionary(int most) {
        this.most = most;
        code("");
    }

    int code(String name) {
        if (name.isEmpty() && !codes.isEmpty()) {
            return 0;
        }
        if (full) {
            return SOME;
        }
        Integer known = codes.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() > most) {
            full = true;
            names.clear();
            codes.keySet().retainAll(Set.of(""));
            return SOME;
        }
        codes.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** Whether there were more names than it holds, so that only missing cells can still be told from others. */
    boolean isFull() {
        return full;
    }

    /** The name of each number. */
    List<String> names() {
        return names;
    }
}
