package io.assay.pipeline.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.evaluate.Evaluator;
import io.assay.pipeline.AtomicFile;
import io.assay.report.EvaluationJson;
import io.assay.report.html.EvaluationHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an evaluation leaves behind; {@code evaluation.json} is written last: a folder that holds one is whole. */
public final class EvaluationFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluationFiles() {}

    public static void write(Path folder, Evaluator.Result result) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("evaluation.json"));
        StringBuilder lines = new StringBuilder();
        for (Evaluator.Prediction prediction : result.predictions()) {
            lines.append(JSON.writeValueAsString(prediction)).append('\n');
        }
        AtomicFile.write(folder.resolve("predictions.jsonl"), lines.toString());
        AtomicFile.write(folder.resolve("evaluation.html"), EvaluationHtml.print(result.report()));
        AtomicFile.write(folder.resolve("evaluation.json"), EvaluationJson.print(result.report()));
    }
}
