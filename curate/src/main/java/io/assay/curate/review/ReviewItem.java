package io.assay.curate.review;

import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.data.Parsed;
import io.assay.core.data.Reject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that people may look at.
 *
 * @param id of the row
 * @param suggested the label it has: a model's, or one that may be wrong; empty where it has none
 * @param annotator who is to label it, where that was said
 * @param worth how much a look is expected to be worth, higher first
 */
public record ReviewItem(String id, String text, String suggested, Optional<String> annotator, double worth) {

    private static final int ITEMS_MAX = 200_000;

    /** All rows of data. */
    public static List<ReviewItem> read(Dataset data) throws IOException {
        List<ReviewItem> items = new ArrayList<>();
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                Parsed parsed = batch.parse();
                for (Reject reject : parsed.rejects()) {
                    throw new IOException(reject.file() + ", line " + reject.line() + ": " + reject.reason()
                            + "; sort such records out first, with assay curate");
                }
                parsed.samples().forEach(row -> items.add(of(row)));
                if (items.size() > ITEMS_MAX) {
                    throw new IOException("a review takes at most " + ITEMS_MAX
                            + " rows; choose some first, as with assay curate --step select-for-annotation[n=1000]");
                }
            }
        }
        return items;
    }

    private static ReviewItem of(Sample row) {
        String label = row.fields().text("label").orElse("");
        return new ReviewItem(
                row.id(),
                row.text(),
                row.fields().text("model-label").orElse(label),
                row.fields().text("annotator"),
                worth(row));
    }

    /** By the entropy of a model's answers, else by the confidence in the label; rows that say neither come in the order of the data. */
    private static double worth(Sample row) {
        return row.fields()
                .number("entropy")
                .or(() -> row.fields().number("label-confidence").map(sure -> 1 - sure))
                .or(() -> row.fields().number("score").map(score -> 1 - score))
                .orElse(0.0);
    }
}
