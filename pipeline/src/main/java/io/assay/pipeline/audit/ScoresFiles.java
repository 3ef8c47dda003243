package io.assay.pipeline.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.SampleMetric;
import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.data.Dataset;
import io.assay.core.engine.SampleScores;
import io.assay.core.engine.Settings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code scores/METRIC.jsonl}: the score of every sample by every metric that scores samples, in the order of the data. */
final class ScoresFiles {

    private ScoresFiles() {}

    static void write(Path directory, List<Dataset> data, List<Selected> metrics, Settings settings, Services services)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path folder = Files.createDirectories(directory.resolve("scores"));
        for (Selected selected : metrics) {
            if (!(selected.metric() instanceof SampleMetric metric)) {
                continue;
            }
            Path file = folder.resolve(selected.id().replaceAll("[^A-Za-z0-9._=-]+", "_") + ".jsonl");
            Path part = folder.resolve("." + file.getFileName() + ".part");
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                SampleScores.of(data, metric, settings, services, (id, score) -> {
                    out.write(mapper.writeValueAsString(
                            mapper.createObjectNode().put("id", id).put("score", score)));
                    out.write('\n');
                });
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
