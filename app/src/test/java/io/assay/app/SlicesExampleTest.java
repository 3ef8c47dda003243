package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second example shows what it says: the generator that was spoiled is found. */
class SlicesExampleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void theSpoiledGeneratorIsTheWorstOfBothMetrics() throws IOException {
        Path examples = Generated.root().resolve("examples");
        JsonNode report = Cli.audit(
                folder,
                List.of(
                        examples.resolve("06-slices/synthetic.jsonl").toString(),
                        "--reference",
                        examples.resolve("01-first-audit/reference.jsonl").toString(),
                        "--metrics",
                        "text.pii-rate,text.exact-duplicates",
                        "--by",
                        "generator"));
        for (JsonNode metric : report.path("metrics")) {
            JsonNode worst = metric.path("slices").path(0);
            assertEquals("cedar", worst.path("slice").asText(), metric::toPrettyString);
            assertTrue(worst.path("differs").asBoolean(), metric::toPrettyString);
        }
    }
}
