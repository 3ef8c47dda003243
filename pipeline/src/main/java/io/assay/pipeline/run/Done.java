package io.assay.pipeline.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.assay.pipeline.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code done.json} of a section's folder: written last, so that a section that has one was carried out whole.
 *
 * @param stamp of everything that the result depends on
 * @param outputs SHA-256 of the files that the result consists of, by path from the run's folder
 * @param result what the section found, as JSON
 */
record Done(String stamp, ObjectNode outputs, JsonNode result) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final String FILE = "done.json";

    /** What a section did before, if it was for the same stamp and all its files are still as it left them. */
    static Optional<Done> read(Path run, String section, String stamp) throws IOException {
        Path file = run.resolve(section).resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode node;
        try {
            node = JSON.readTree(file.toFile());
        } catch (JsonProcessingException damaged) {
            return Optional.empty(); // The section is carried out again, which mends it.
        }
        if (!node.path("stamp").asText().equals(stamp) || !(node.path("outputs") instanceof ObjectNode outputs)) {
            return Optional.empty();
        }
        for (var output : outputs.properties()) {
            Path written = run.resolve(output.getKey());
            if (!Files.isRegularFile(written)
                    || !Stamp.of(written).equals(output.getValue().asText())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Done(stamp, outputs, node.path("result")));
    }

    /** Says that a section is done. */
    static Done write(Path run, String section, String stamp, Object result, List<Path> files) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("stamp", stamp);
        ObjectNode outputs = node.putObject("outputs");
        for (Path file : files) {
            outputs.put(run.relativize(file).toString(), Stamp.of(file));
        }
        node.set("result", JSON.valueToTree(result));
        AtomicFile.write(run.resolve(section).resolve(FILE), JSON.writeValueAsString(node) + "\n");
        return new Done(stamp, outputs, node.path("result"));
    }

    /** Takes the word back: the section is about to be carried out. */
    static void forget(Path run, String section) throws IOException {
        Files.deleteIfExists(run.resolve(section).resolve(FILE));
    }

    /** What the section found. */
    <R> R result(Class<R> type) throws IOException {
        return JSON.treeToValue(result, type);
    }
}
