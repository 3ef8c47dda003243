package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first example shows what it says: every metric done with interval and evidence, and every planted defect found. */
class FirstAuditExampleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Map<String, JsonNode> metrics;

    @BeforeAll
    static void audit() throws IOException {
        Path example = Generated.root().resolve("examples/01-first-audit");
        JsonNode report = Cli.audit(
                folder,
                List.of(
                        example.resolve("synthetic.jsonl").toString(),
                        "--reference",
                        example.resolve("reference.jsonl").toString(),
                        "--holdout",
                        example.resolve("holdout.jsonl").toString(),
                        "--benchmark",
                        example.resolve("benchmark.jsonl").toString(),
                        "--metrics",
                        "quick"));
        metrics = StreamSupport.stream(report.path("metrics").spliterator(), false)
                .collect(Collectors.toMap(
                        metric -> metric.path("id").asText().replaceFirst("\\[.*", ""), metric -> metric));
    }

    private static JsonNode metric(String id) {
        JsonNode metric = metrics.get(id);
        assertTrue(metric != null, () -> id + " is not in the report");
        return java.util.Objects.requireNonNull(metric);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.benchmark-overlap",
                "text.compression-ratio",
                "text.distinct-n",
                "text.exact-copies",
                "text.exact-duplicates",
                "text.language-mix",
                "text.length-distribution",
                "text.lexical-richness",
                "text.near-copies",
                "text.near-duplicates",
                "text.ngram-divergence",
                "text.ngram-entropy",
                "text.pii-rate",
                "text.preserved-levenshtein",
                "text.self-bleu",
                "text.type-token-ratio"
            })
    void isDoneWithIntervalAndEvidence(String id) throws IOException {
        JsonNode metric = metric(id);
        assertEquals("done", metric.path("status").asText(), metric::toPrettyString);
        assertTrue(metric.has("interval"), metric::toPrettyString);
        assertFalse(Files.readAllLines(folder.resolve(metric.path("evidence").asText()))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.ngram-divergence",
                "text.length-distribution",
                "text.exact-copies",
                "text.near-copies",
                "text.benchmark-overlap"
            })
    void aComparisonStandsBesideRealAndUnrelatedData(String id) {
        JsonNode metric = metric(id);
        assertTrue(metric.has("realVsReal") && metric.has("unrelated"), metric::toPrettyString);
    }

    /** What was planted is counted: see the example's README. */
    @ParameterizedTest
    @CsvSource({
        "text.pii-rate, texts-with-any, 6",
        "text.exact-copies, count, 3",
        "text.near-copies, count, 5",
        "text.exact-duplicates, n, 240"
    })
    void findsWhatWasPlanted(String id, String name, int expected) {
        JsonNode values = metric(id).path("values");
        assertEquals(expected, values.path(name).asInt(-1), values::toPrettyString);
    }

    @Test
    void benchmarkItemsAreFoundByName() {
        JsonNode hits = metric("text.benchmark-overlap").path("values").path("hits");
        assertEquals("[\"b001\",\"b006\",\"b011\"]", hits.toString());
    }

    @Test
    void noIdentifierIsShown() throws IOException {
        for (String file : List.of("report.html", "report.json", "report.md", "evidence/text.pii-rate.jsonl")) {
            String content = Files.readString(folder.resolve(file));
            for (String secret : List.of("anna.berg@", "5500 0000", "GB82 WEST")) {
                assertFalse(content.contains(secret), () -> secret + " stands in " + file);
            }
        }
    }
}
