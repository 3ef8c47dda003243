package io.assay.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds records one after another. As long as a record has the columns of the one before, in the same order, it shares that
 * one's header: nothing is hashed and no name is looked for.
 */
public final class RowBuilder {

    private static final int FEW = 16;

    private Header header = new Header(List.of());
    private @Nullable Object[] values = new Object[16];
    private int n;
    /** Names of a record that differs from the one before; null while it does not. */
    private @Nullable List<String> names;

    private final Set<String> many = new HashSet<>();

    /** Forgets what was put since the last record. */
    public void start() {
        n = 0;
        names = null;
        many.clear();
    }

    public int size() {
        return n;
    }

    /** Adds a column; a null value is left out. Returns false where the record has the column already. */
    public boolean put(String name, @Nullable Object value) {
        if (names != null || n == header.size() || !header.name(n).equals(name)) {
            if (!isNew(name)) {
                return false;
            }
        }
        if (n == values.length) {
            values = Arrays.copyOf(values, n * 2);
        }
        values[n++] = value;
        return true;
    }

    private boolean isNew(String name) {
        List<String> own = names;
        if (own == null) {
            own = new ArrayList<>(n + 8);
            for (int i = 0; i < n; i++) {
                own.add(header.name(i));
            }
            names = own;
        }
        if (own.size() > FEW) {
            if (many.isEmpty()) {
                many.addAll(own);
            }
            if (!many.add(name)) {
                return false;
            }
        } else if (own.contains(name)) {
            return false;
        }
        own.add(name);
        return true;
    }

    /** The record. */
    public Columns build() {
        List<String> own = names;
        if (own != null) {
            header = new Header(own);
        } else if (n < header.size()) {
            List<String> fewer = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                fewer.add(header.name(i));
            }
            header = new Header(fewer);
        }
        return new Columns(header, Arrays.copyOf(values, n));
    }
}
