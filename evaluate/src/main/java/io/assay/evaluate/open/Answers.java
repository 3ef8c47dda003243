package io.assay.evaluate.open;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers of one system.
 *
 * @param byPrompt its answer to each prompt, the first where there are several
 */
record Answers(String system, Map<String, String> byPrompt) {

    static Answers read(String system, Path file) throws IOException, DataProblems {
        Map<String, String> byPrompt = new LinkedHashMap<>();
        ReadOptions options = new ReadOptions(Modality.TEXT, Map.of(), ReadLimits.DEFAULT);
        try (Batches batches = Data.open(Role.REFERENCE, java.util.List.of(file.toString()), options)
                .open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                batch.parse().samples().forEach(sample -> add(sample, byPrompt));
            }
        }
        if (byPrompt.isEmpty()) {
            throw new DataProblems(file.toString(), "has no row with both prompt and response");
        }
        return new Answers(system, byPrompt);
    }

    private static void add(Sample sample, Map<String, String> byPrompt) {
        sample.fields()
                .text("prompt")
                .ifPresent(prompt ->
                        sample.fields().text("response").ifPresent(response -> byPrompt.putIfAbsent(prompt, response)));
    }
}
