package io.assay.curate;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Parsed;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.Reject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file that a step reads beside the data, whole: votes, decisions. */
final class SmallTable {

    private SmallTable() {}

    /**
     * Its records.
     *
     * @param text the column that stands for a text, which such a file need not have
     * @throws StepFailed if it cannot be read, or any record of it
     */
    static List<Sample> read(CurateStep step, Path file, String text) throws IOException {
        ReadOptions options = ReadOptions.TEXT.mapping(Map.of("text", text));
        try (Batches batches =
                Data.open(Role.SYNTHETIC, List.of(file.toString()), options).open()) {
            List<Sample> records = new ArrayList<>();
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                Parsed parsed = batch.parse();
                for (Reject reject : parsed.rejects()) {
                    throw new StepFailed(step, reject.file() + ", line " + reject.line() + ": " + reject.reason());
                }
                records.addAll(parsed.samples());
            }
            return records;
        } catch (DataProblems wrong) {
            throw new StepFailed(step, String.valueOf(wrong.getMessage()));
        }
    }
}
