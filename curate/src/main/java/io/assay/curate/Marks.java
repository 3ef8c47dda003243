package io.assay.curate;

import io.assay.core.Fields;
import io.assay.core.Payload;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.report.Flow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** What a step writes into the columns of rows, by the rows' ordinals: weights, repaired labels. */
final class Marks implements Serializable {

    /** The field that is the row's text itself. */
    static final String TEXT = "text";

    private static final long serialVersionUID = 1;

    /** A value for a field. */
    private record Mark(String field, Object value) implements Serializable {}

    private final HashMap<Long, Mark> marks = new HashMap<>();

    void put(long ordinal, String field, Object value) {
        marks.put(ordinal, new Mark(field, value));
    }

    /** What was written, by column; numbers are added up in the order of the data. */
    List<Flow.Written> written() {
        Map<String, List<Object>> byField = new TreeMap<>();
        marks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> byField.computeIfAbsent(entry.getValue().field, any -> new ArrayList<>())
                        .add(entry.getValue().value));
        return byField.entrySet().stream()
                .map(field -> new Flow.Written(field.getKey(), field.getValue().size(), numbers(field.getValue())))
                .toList();
    }

    private static Map<String, Double> numbers(List<Object> values) {
        double[] numbers = values.stream()
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .toArray();
        if (numbers.length < values.size()) {
            return Map.of();
        }
        DoubleSummaryStatistics all = DoubleStream.of(numbers).summaryStatistics();
        Map<String, Double> shown = new LinkedHashMap<>();
        shown.put("mean", all.getAverage());
        shown.put("least", all.getMin());
        shown.put("greatest", all.getMax());
        return shown;
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
        Payload payload = mark.field.equals(TEXT) ? new Text(String.valueOf(mark.value)) : row.payload();
        return new Sample(row.id(), row.ordinal(), row.role(), payload, fields, row.lineage());
    }
}
