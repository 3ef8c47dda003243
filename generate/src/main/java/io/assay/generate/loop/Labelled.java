package io.assay.generate.loop;

import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.prompt.Records;
import java.util.List;

/** A text with a label, as the small model sees it. */
record Labelled(String id, String text, String label) {

    static List<Labelled> of(List<Taken> samples, FeedbackSpec spec) {
        return samples.stream()
                .map(sample -> new Labelled(sample.id(), sample.text(spec.text()), sample.text(spec.label())))
                .toList();
    }

    /** Records of a file; {@code text} stands in where they lack the field. */
    static List<Labelled> ofRecords(List<Records> records, FeedbackSpec spec) {
        return records.stream()
                .map(record -> new Labelled(
                        record.id(),
                        record.text(record.fields().containsKey(spec.text()) ? spec.text() : "text"),
                        record.text(spec.label())))
                .toList();
    }

    Labelled labelled(String other) {
        return new Labelled(id, text, other);
    }

    static boolean several(List<Labelled> rows) {
        return rows.stream().map(Labelled::label).distinct().limit(2).count() == 2;
    }
}
