package io.assay.evaluate;

import io.assay.core.Fields;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.core.data.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labelled texts out of data. */
final class Reading {

    private static final int ROWS_MAX = 2_000_000;
    private static final double BAD_MAX = 0.01;

    private final Map<String, String> names;
    private final List<String> flags;
    private final List<Item> items = new ArrayList<>();
    private boolean several;
    private long unlabelled;
    private long blank;
    private long unreadable;

    /**
     * @param names of labels that are written as something else
     * @param flags is told of rows that could not be used
     */
    Reading(Map<String, String> names, List<String> flags) {
        this.names = names;
        this.flags = flags;
    }

    /** @throws CannotEvaluate where there is nothing to learn or test with */
    LabelledTexts read(Dataset data) throws IOException, CannotEvaluate {
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                Parsed parsed = batch.parse();
                unreadable += parsed.rejects().size();
                parsed.samples().forEach(this::add);
                if (items.size() > ROWS_MAX) {
                    throw new CannotEvaluate(source(data) + ": more than " + ROWS_MAX + " rows; take a part of them");
                }
            }
        }
        check(source(data));
        return new LabelledTexts(items, several);
    }

    static String source(Dataset data) {
        return data.files().stream().map(InputFile::name).collect(Collectors.joining(", "));
    }

    private void add(Sample sample) {
        List<String> labels = labels(sample.fields());
        if (labels.isEmpty() && !(sample.fields().value("label").orElse(null) instanceof List)) {
            unlabelled++;
        } else if (sample.text().isBlank()) {
            blank++;
        } else {
            items.add(new Item(sample.id(), sample.text(), labels));
        }
    }

    private List<String> labels(Fields fields) {
        Object value = fields.value("label").orElse("");
        if (value instanceof List<?> list) {
            several = true;
            return list.stream().map(this::name).distinct().toList();
        }
        String name = name(value);
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /** The label by name: 0, 0.0 and "0" are one number. */
    private String name(Object value) {
        String text = value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? String.valueOf(number.longValue())
                : String.valueOf(value).strip();
        return names.getOrDefault(text, text);
    }

    private void check(String source) throws CannotEvaluate {
        long all = items.size() + unlabelled + blank + unreadable;
        if (items.isEmpty()) {
            throw new CannotEvaluate(source + ": no row has both a text and a label; name their columns with"
                    + " --map text=COLUMN and --map label=COLUMN");
        }
        if (unreadable > BAD_MAX * all) {
            throw new CannotEvaluate(source + ": " + unreadable + " of " + all + " records cannot be read");
        }
        if (unlabelled + blank + unreadable > 0) {
            flags.add(source + ": " + unlabelled + " rows without a label, " + blank + " without a text and "
                    + unreadable + " unreadable ones were left out");
        }
    }
}
