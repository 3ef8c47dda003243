package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.report.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that a command names: opened where a metric asks, named in the report, wrong ones refused before anything is read. */
class AskedModelsTest {

    private static final String RUBRIC = """
            name: help
            instructions: You judge <answers>.
            shows: [text]
            aspects:
              - {name: helps, asks: "Does it help?", min: 1, max: 5}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private String data = "";
    private String rubric = "";

    @BeforeEach
    void write() throws IOException {
        String texts = IntStream.range(0, 40)
                .mapToObj(i -> "{\"text\": \"text number " + i + " of all\"}\n")
                .collect(Collectors.joining());
        data = Files.writeString(folder.resolve("data.jsonl"), texts).toString();
        rubric = Files.writeString(folder.resolve("rubric.yaml"), RUBRIC).toString();
    }

    @Test
    void theReportNamesModelsAndShowsWhatJudgesWereAsked() throws IOException {
        Path out = folder.resolve("out");
        JsonNode report = Cli.audit(
                out,
                List.of(
                        data,
                        "--metrics",
                        "text.judge-score,text.perplexity",
                        "--lm",
                        "scripted:words",
                        "--judge",
                        "scripted:{\"helps\": 4}",
                        "--rubric",
                        rubric,
                        "--model-samples",
                        "30",
                        "--scores"));
        JsonNode run = report.path("run");
        assertEquals("scripted-words", run.path("models").path("lm").asText());
        assertEquals("scripted:{\"helps\": 4}", run.path("models").path("judge").asText());
        JsonNode prompt = run.path("judgePrompts").path(0);
        assertEquals("help", prompt.path("rubric").asText());
        assertTrue(prompt.path("text").asText().startsWith("You judge <answers>."), prompt::toString);
        assertEquals(0.75, report.path("metrics").path(0).path("value").asDouble());
        assertEquals(
                "sampled: 30 of 40",
                report.path("metrics").path(1).path("exactness").asText());
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ReportSchema.text())
                        .validate(report.toString(), InputFormat.JSON));
        String html = Files.readString(out.resolve("report.html"));
        assertTrue(html.contains(prompt.path("sha256").asText()) && html.contains("You judge &lt;answers&gt;."));
        try (Stream<String> scores = Files.lines(out.resolve("scores/text.perplexity.jsonl"))) {
            assertEquals(30, scores.count());
        }
    }

    @Test
    void aStandardAuditAsksALanguageModelWhereOneIsGivenAndJudgesWhereThereIsARubric() throws IOException {
        JsonNode without = Cli.audit(folder.resolve("without"), List.of(data));
        assertEquals(Set.of(), asking(without));
        JsonNode with = Cli.audit(
                folder.resolve("with"),
                List.of(data, "--lm", "scripted:words", "--judge", "scripted:{\"helps\": 4}", "--rubric", rubric));
        Set<String> asking = asking(with);
        assertTrue(asking.containsAll(Set.of("text.perplexity", "text.min-k", "text.judge-score")), asking::toString);
        assertFalse(asking.contains("text.judge-preference"), asking::toString);
    }

    private static Set<String> asking(JsonNode report) {
        Set<String> ids = new TreeSet<>(report.path("metrics").findValuesAsText("id"));
        ids.retainAll(Set.of("text.perplexity", "text.min-k", "text.judge-score", "text.judge-preference"));
        return ids;
    }

    @Test
    void withoutModelsTheMetricsAreSkippedWithTheRemedy() throws IOException {
        JsonNode report =
                Cli.audit(folder.resolve("out"), List.of(data, "--metrics", "text.perplexity,text.judge-score"));
        for (String remedy : List.of("give --lm SPEC", "give --judge SPEC")) {
            assertTrue(report.path("metrics").findValuesAsText("remedy").contains(remedy), report::toString);
        }
    }

    @Test
    void everyWrongModelIsNamedAtOnce() throws IOException {
        Files.writeString(Path.of(rubric), RUBRIC.replace("max", "maxx"));
        Cli run = Cli.run(
                "audit",
                data,
                "--metrics",
                "text.perplexity,text.judge-score",
                "--lm",
                "nobody:x",
                "--judge",
                "scripted:broken",
                "--rubric",
                rubric,
                "--out",
                folder.resolve("out").toString());
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("--lm nobody:x names no model"), run::err);
        assertTrue(run.err().contains("--judge scripted:broken: there is no model broken"), run::err);
        assertTrue(run.err().contains("aspects[0].maxx is not known; did you mean max?"), run::err);
    }

    @Test
    void aRubricWithoutAJudgeIsAMistake() {
        Cli run = Cli.run(
                "audit",
                data,
                "--rubric",
                rubric,
                "--out",
                folder.resolve("out").toString());
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("--rubric needs a judge"), run::err);
    }
}
