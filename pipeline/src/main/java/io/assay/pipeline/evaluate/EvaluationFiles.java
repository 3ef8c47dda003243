package io.assay.pipeline.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.evaluate.Evaluator;
import io.assay.evaluate.direct.Claim;
import io.assay.pipeline.AtomicFile;
import io.assay.report.EvaluationJson;
import io.assay.report.html.EvaluationHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        if (!result.sample().isEmpty()) {
            AtomicFile.write(folder.resolve("sample.jsonl"), sample(result.sample()));
        }
        AtomicFile.write(folder.resolve("evaluation.html"), EvaluationHtml.print(result.report()));
        AtomicFile.write(folder.resolve("evaluation.json"), EvaluationJson.print(result.report()));
    }

    /** Rows for assay review, without what a column says is right. */
    private static String sample(List<Claim> rows) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Claim row : rows) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("id", row.id());
            line.put("text", row.text());
            line.put("label", row.label());
            lines.append(JSON.writeValueAsString(line)).append('\n');
        }
        return lines.toString();
    }
}
