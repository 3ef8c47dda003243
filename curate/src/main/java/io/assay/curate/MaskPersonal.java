package io.assay.curate;

import io.assay.core.Fields;
import io.assay.core.Finding;
import io.assay.core.Mask;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.plan.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Puts the kind in place of personal data, as {@code <EMAIL_ADDRESS>}, in every text of a row. Drops none. */
@Meaning("Puts the kind in place of personal data, in every text of a row.")
public record MaskPersonal() implements CurateStep {

    private static final List<Mask> MASKS = ServiceLoader.load(Mask.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Override
    public Drops judge(Survivors rows) {
        return new Drops();
    }

    @Override
    public Sample change(Sample row) {
        String text = masked(row.text());
        Map<String, Object> columns = new LinkedHashMap<>();
        row.fields().columns().forEach((name, value) -> columns.put(name, masked(value)));
        return new Sample(
                row.id(),
                row.ordinal(),
                row.role(),
                new Text(text),
                new Fields(columns, row.fields().mapping()),
                row.lineage());
    }

    private static Object masked(Object value) {
        if (value instanceof String text) {
            return masked(text);
        }
        if (value instanceof List<?> list) {
            List<Object> masked = new ArrayList<>();
            list.forEach(item -> masked.add(masked(item)));
            return masked;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> masked = new LinkedHashMap<>();
            map.forEach((key, item) -> masked.put(String.valueOf(key), masked(item)));
            return masked;
        }
        return value;
    }

    /** Masks may find parts that overlap; the one that begins first counts. */
    private static String masked(String text) {
        List<Finding.Mark> marks = new ArrayList<>();
        MASKS.forEach(mask -> marks.addAll(mask.find(text)));
        if (marks.isEmpty()) {
            return text;
        }
        marks.sort(Comparator.comparingInt(Finding.Mark::from));
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Finding.Mark mark : marks) {
            if (mark.from() >= at) {
                masked.append(text, at, mark.from())
                        .append('<')
                        .append(mark.label())
                        .append('>');
                at = mark.to();
            }
        }
        return masked.append(text.substring(at)).toString();
    }
}
