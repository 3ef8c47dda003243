package io.assay.curate;

import io.assay.core.Fields;
import io.assay.core.Payload;
import io.assay.core.Row;
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

    /** What was written, by column; numbers are added up in the order of the data. */
    List<Flow.Written> written() {
        Map<String, List<Object>> byField = new TreeMap<>();
        marks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .forEach(mark -> byField.computeIfAbsent(mark.field, any -> new ArrayList<>())
                        .add(mark.value));
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
        other.marks.forEach(this::add);
    }

    private static Payload cells(Payload payload, Fields fields) {
        return payload instanceof Row row ? Row.of(row.schema(), fields) : payload;
    }

    /** What was written over in a row: columns that had another value before. */
    List<Change> over(Sample row) {
        List<Change> changes = new ArrayList<>();
        for (Mark mark : marks.getOrDefault(row.ordinal(), List.of())) {
            String column = row.fields().column(mark.field);
            Object before = row.fields().columns().get(column);
            if (before != null && !before.equals(mark.value)) {
                changes.add(new Change(column, before, mark.value));
            }
        }
        return changes;
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
        Payload payload = own.stream()
                .filter(mark -> mark.field.equals(TEXT))
                .<Payload>map(mark -> new Text(String.valueOf(mark.value)))
                .reduce(cells(row.payload(), fields), (before, last) -> last);
        return new Sample(row.id(), row.ordinal(), row.role(), payload, fields, row.lineage());
    }
}
