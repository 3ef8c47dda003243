package io.assay.curate;

import io.assay.core.Fields;
import io.assay.core.Sample;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a step writes into the columns of rows, by the rows' ordinals: weights, repaired labels. */
final class Marks implements Serializable {

    private static final long serialVersionUID = 1;

    /** A value for a field. */
    private record Mark(String field, Object value) implements Serializable {}

    private final HashMap<Long, Mark> marks = new HashMap<>();

    void put(long ordinal, String field, Object value) {
        marks.put(ordinal, new Mark(field, value));
    }

    int size() {
        return marks.size();
    }

    void merge(Marks other) {
        marks.putAll(other.marks);
    }

    /** A row with what was written into it; the column that stands for the field is replaced, or added at the end. */
    Sample applied(Sample row) {
        Mark mark = marks.get(row.ordinal());
        if (mark == null) {
            return row;
        }
        Map<String, Object> columns = new LinkedHashMap<>(row.fields().columns());
        columns.put(row.fields().column(mark.field), mark.value);
        Fields fields = new Fields(columns, row.fields().mapping());
        return new Sample(row.id(), row.ordinal(), row.role(), row.payload(), fields, row.lineage());
    }
}
