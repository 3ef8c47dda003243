package io.assay.curate;

import io.assay.core.Fields;
import io.assay.core.Sample;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a step writes into the columns of rows, by the rows' ordinals: weights, repaired labels. */
final class Marks implements Serializable {

    private static final long serialVersionUID = 1;

    /** A value for a field. */
    private record Mark(String field, Object value) implements Serializable {}

    /** Of a row the marks of different fields, in their order; lists are not changed, as copies share them. */
    private final HashMap<Long, List<Mark>> marks = new HashMap<>();

    void put(long ordinal, String field, Object value) {
        add(ordinal, List.of(new Mark(field, value)));
    }

    /** The last mark of a field counts. */
    private void add(long ordinal, List<Mark> more) {
        marks.merge(ordinal, more, (before, after) -> {
            List<Mark> all = new ArrayList<>(before);
            all.addAll(after);
            return all;
        });
    }

    int size() {
        return marks.size();
    }

    void merge(Marks other) {
        other.marks.forEach(this::add);
    }

    /** A row with what was written into it; the column that stands for the field is replaced, or added at the end. */
    Sample applied(Sample row) {
        List<Mark> own = marks.get(row.ordinal());
        if (own == null) {
            return row;
        }
        Map<String, Object> columns = new LinkedHashMap<>(row.fields().columns());
        own.forEach(mark -> columns.put(row.fields().column(mark.field), mark.value));
        Fields fields = new Fields(columns, row.fields().mapping());
        return new Sample(row.id(), row.ordinal(), row.role(), row.payload(), fields, row.lineage());
    }
}
