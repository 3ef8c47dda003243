package io.assay.core.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of columns in their order, all different: what records of one shape share. */
public final class Header {

    private static final int FEW = 8;

    private final String[] names;
    private volatile @Nullable Map<String, Integer> index;

    /** A second column of a name is an error of the caller. */
    public Header(List<String> names) {
        this.names = names.toArray(new String[0]);
    }

    public int size() {
        return names.length;
    }

    public String name(int at) {
        return names[at];
    }

    /** Where a column stands, or -1. A few names are compared one by one, many are looked up in an index made on first use. */
    public int indexOf(String name) {
        if (names.length > FEW) {
            return index().getOrDefault(name, -1);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> known = index;
        if (known == null) {
            known = new HashMap<>(names.length * 2);
            for (int i = 0; i < names.length; i++) {
                known.put(names[i], i);
            }
            index = known;
        }
        return known;
    }
}
