package io.assay.generate.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Require;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a trainer outside of the JVM needs to tune a large model: a folder with {@code train.jsonl}, a prompt and its completion a line, and {@code job.json}, which says what is to be trained. The trainer leaves
 * {@code adapter.gguf} there, a LoRA adapter, which local models lay over their weights.
 *
 * @param base the model that is tuned, as plans name it
 * @param prompt what stands before a text, a Jinja template over its columns
 * @param rank of the adapter
 * @param epochs how often each text is learnt from
 * @param rate how far a step goes
 */
public record TuningJob(String base, String prompt, int rank, int epochs, double rate) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "train.jsonl";
    private static final String ADAPTER = "adapter.gguf";
    private static final int FORMAT = 1;

    public TuningJob {
        Require.that(rank >= 1 && rank <= 1024, "rank must lie between 1 and 1024, but was %d", rank);
        Require.that(epochs >= 1 && epochs <= 1000, "epochs must lie between 1 and 1000, but was %d", epochs);
        Require.that(rate > 0 && rate <= 1, "rate must lie above 0 and up to 1, but was %s", rate);
    }

    /** Writes the folder. Throws {@link Templates.BadTemplate} where the prompt names what a text has not. */
    public void write(List<Records> texts, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = texts.stream().map(this::line).toList();
        Files.write(folder.resolve(DATA), lines);
        ObjectNode job = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("base", base)
                .put("method", "lora")
                .put("rank", rank)
                .put("alpha", 2 * rank)
                .put("epochs", epochs)
                .put("rate", rate)
                .put("data", DATA)
                .put("texts", texts.size())
                .put("adapter", ADAPTER);
        Files.writeString(
                folder.resolve("job.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(job) + "\n");
    }

    private String line(Records text) {
        ObjectNode line = JSON.createObjectNode()
                .put("prompt", Templates.render(prompt, text.fields()).strip())
                .put("completion", text.text("text"));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the trainer left; empty as long as there is nothing. */
    public static Optional<Path> adapter(Path folder) {
        Path adapter = folder.resolve(ADAPTER);
        return Files.isRegularFile(adapter) ? Optional.of(adapter) : Optional.empty();
    }
}
