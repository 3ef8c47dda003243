package io.assay.core.data;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one record. Records of one shape share their {@link Header}, so a record costs one array and no hashing.
 * A null value stands for a column that is left out.
 */
public final class Columns extends AbstractMap<String, Object> {

    private final Header header;
    private final @Nullable Object[] values;

    /** Takes over the array, which must be as long as the header. */
    public Columns(Header header, @Nullable Object[] values) {
        if (values.length != header.size()) {
            throw new IllegalArgumentException(values.length + " values under " + header.size() + " names");
        }
        this.header = header;
        this.values = values;
    }

    @Override
    public @Nullable Object get(Object name) {
        int at = name instanceof String text ? header.indexOf(text) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        int n = 0;
        for (Object value : values) {
            n += value == null ? 0 : 1;
        }
        return n;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Object>> {

        @Override
        public int size() {
            return Columns.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
            return new Walk();
        }
    }

    private final class Walk implements Iterator<Map.Entry<String, Object>> {

        private int at;

        @Override
        public boolean hasNext() {
            while (at < values.length && values[at] == null) {
                at++;
            }
            return at < values.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            Object value = hasNext() ? values[at] : null;
            if (value == null) {
                throw new NoSuchElementException();
            }
            return new SimpleImmutableEntry<>(header.name(at++), value);
        }
    }
}
