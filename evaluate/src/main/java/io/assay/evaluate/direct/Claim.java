package io.assay.evaluate.direct;

import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.data.Parsed;
import io.assay.evaluate.CannotEvaluate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that claims a label.
 *
 * @param label empty where it has none
 * @param right whether a column says that it is right; empty where none does
 */
public record Claim(String id, String text, String label, Optional<Boolean> right) {

    private static final int ROWS_MAX = 2_000_000;

    /** All rows of data; those that cannot be read are left out and flagged. */
    static List<Claim> read(Dataset data, Optional<GroundTruth> truth, List<String> flags)
            throws IOException, CannotEvaluate {
        List<Claim> claims = new ArrayList<>();
        long unreadable = 0;
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                Parsed parsed = batch.parse();
                unreadable += parsed.rejects().size();
                parsed.samples().forEach(row -> claims.add(of(row, truth)));
                if (claims.size() > ROWS_MAX) {
                    throw new CannotEvaluate("direct takes at most " + ROWS_MAX + " rows; take a part of them");
                }
            }
        }
        if (unreadable > 0) {
            flags.add(unreadable + " records of the synthetic data cannot be read and were left out");
        }
        return claims;
    }

    private static Claim of(Sample row, Optional<GroundTruth> truth) {
        return new Claim(
                row.id(),
                row.text(),
                row.fields().text("label").map(String::strip).orElse(""),
                truth.flatMap(told -> told.right(row)));
    }
}
