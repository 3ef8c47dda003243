package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurateCommandTest {

    private static final String ROWS = """
            {"text": "the first of two equal texts", "n": 1}
            {"text": "the first of two equal texts", "n": 2}
            {"text": "short"}
            not a record
            {"text": "write to jane.doe@example.org about it", "tags": ["call +1 202 555 0143"]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyRowEndsInOneFile() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Cli run = curate(data, "--dedup", "exact", "--filter", "length[min-words=2]", "--step", "mask-personal");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(
                List.of(
                        "{\"text\":\"the first of two equal texts\",\"n\":1}",
                        "{\"text\":\"write to <EMAIL_ADDRESS> about it\",\"tags\":[\"call <PHONE_NUMBER>\"]}"),
                Files.readAllLines(folder.resolve("out/kept.jsonl")));
        List<String> dropped = Files.readAllLines(folder.resolve("out/dropped.jsonl"));
        assertEquals(2, dropped.size());
        JsonNode copy = new ObjectMapper().readTree(dropped.get(0));
        assertEquals("equal-text", copy.path("rule").asText());
        assertEquals(1, copy.path("near").path("record").asInt());
        assertEquals(1, Files.readAllLines(folder.resolve("out/rejects.jsonl")).size());
        JsonNode flow =
                new ObjectMapper().readTree(folder.resolve("out/curation.json").toFile());
        assertEquals(4, flow.path("read").asInt());
        assertEquals(1, flow.path("rejected").asInt());
        assertEquals(2, flow.path("kept").asInt());
    }

    @Test
    void aTableStaysATableAndEveryChangeIsToldRowByRow() throws IOException {
        Path here = Path.of("../examples/05-tables");
        Cli run = Cli.run(
                "curate",
                here.resolve("broken.csv").toString(),
                "--schema",
                here.resolve("flowers.yaml").toString(),
                "--reference",
                here.resolve("train.csv").toString(),
                "--step",
                "repair",
                "--step",
                "constraints",
                "--dedup",
                "exact",
                "--step",
                "near-rows[distance=0.02]",
                "--out",
                folder.resolve("out").toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(
                List.of(
                        "sepal_length,sepal_width,petal_length,petal_width,species",
                        "4.8,2.9,2.0,0.2,setosa",
                        "6.1,2.8,4.0,0.9,versicolor",
                        "5.0,3.3,8,1.4,versicolor"),
                List.of(Files.readString(folder.resolve("out/kept.csv")).split("\n")));
        assertEquals(
                "{\"id\":\"broken.csv:5\",\"file\":\"broken.csv\",\"record\":5,\"step\":\"repair\","
                        + "\"column\":\"petal_length\",\"from\":\"41\",\"to\":\"8\"}",
                Files.readAllLines(folder.resolve("out/changes.jsonl")).get(3));
        assertEquals(6, Files.readAllLines(folder.resolve("out/dropped.jsonl")).size());
    }

    @Test
    void saysWhatWasWrittenIntoTheRowsThatStay() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Cli run = curate(data, "--step", "combined-score[of={n: 2, text.repetition: 1}, base=1, into=worth]");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode written = new ObjectMapper()
                .readTree(folder.resolve("out/curation.json").toFile())
                .path("steps")
                .path(0)
                .path("written");
        assertEquals(1, written.size());
        assertEquals("worth", written.path(0).path("column").asText());
        assertEquals(2, written.path(0).path("rows").asInt());
        // 1 + 2 * 1 and 1 + 2 * 2: neither text repeats itself.
        assertEquals(4.0, written.path(0).path("numbers").path("mean").asDouble());
        String line = "wrote worth of 2 rows: mean 4, least 3, greatest 5";
        assertTrue(run.out().contains(line), run.out());
        assertTrue(Files.readString(folder.resolve("out/curation.html")).contains(line));
    }

    @Test
    void saysWhatEachStepDoesThatNoOtherDoes() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        // "short" falls to two steps: leaving one of them out changes nothing. Only exact-duplicates drops the copy.
        Cli run = curate(
                data,
                "--step",
                "exact-duplicates",
                "--step",
                "length[min-words=2]",
                "--step",
                "length[min-words=3]",
                "--explain-steps");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().matches("(?s).*kept without exact-duplicates +3 rows, \\+1\\R.*"), run.out());
        assertTrue(run.out().matches("(?s).*kept without length\\[min-words=2] +2 rows, \\+0\\R.*"), run.out());
    }

    @Test
    void aStepThatTheDataCannotFeedSaysWhatIsMissing() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Cli run = curate(data, "--step", "label-errors");
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains("label-errors: it needs rows of two labels or more"), run.err());
    }

    @Test
    void labelsAndWeightsAreWrittenIntoWhatIsKept() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            String text = i % 2 == 0 ? "sun beach warm" : "rain storm cold";
            boolean good = i == 6 || i % 2 == 0 && i != 8;
            rows.append("{\"text\": \"%s\", \"kind\": \"%s\"}\n".formatted(text, good ? "good" : "bad"));
        }
        Path data = Files.writeString(folder.resolve("rows.jsonl"), rows);
        Cli run = curate(
                data,
                "--map",
                "label=kind",
                "--step",
                "label-errors[repair=relabel,prune=predicted]",
                "--step",
                "weigh-sungen[rounds=2]");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode repaired = new ObjectMapper()
                .readTree(Files.readAllLines(folder.resolve("out/kept.jsonl")).get(8));
        assertEquals("good", repaired.path("kind").asText());
        assertTrue(repaired.path("weight").isNumber());
    }

    @Test
    void aPlanHoldsTheSameSteps() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), "curate:\n  - exact-duplicates\n  - length: {min-words: 2}\n");
        Cli run = Cli.run(
                "curate",
                plan.toString(),
                data.toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(2, Files.readAllLines(folder.resolve("out/kept.jsonl")).size());
    }

    @Test
    void everyMistakeOfAPlanIsNamedWithItsLine() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"),
                "curate:\n  - near-duplicate: {}\n  - length: {min-word: 2}\n  - near-duplicates: {threshold: 7}\n");
        Cli run = Cli.run("curate", plan.toString(), data.toString(), "--dedup", "contamination");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("line 2: curate[0].near-duplicate: there is no near-duplicate"), run.err());
        assertTrue(run.err().contains("did you mean min-words?"), run.err());
        assertTrue(run.err().contains("threshold must lie in ]0, 1], but was 7.0"), run.err());
        assertTrue(run.err().contains("contamination needs --benchmark"), run.err());
    }

    @Test
    void refusesAMetricThatScoresNoSample() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Cli run = curate(data, "--filter", "text.distinct-n >= 0.3");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("gives the data one value, not each sample a score"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void rowsAreJudgedByTheLanguageModelThatWasGiven() throws IOException {
        // In the scripted world a number is its own log-probability: perplexities e and e^3, which is 20.1.
        Path data =
                Files.writeString(folder.resolve("rows.jsonl"), "{\"text\": \"go -1 -1\"}\n{\"text\": \"go -3 -3\"}\n");
        Cli run = curate(data, "--filter", "text.perplexity < 20", "--lm", "scripted:words");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(List.of("{\"text\":\"go -1 -1\"}"), Files.readAllLines(folder.resolve("out/kept.jsonl")));
    }

    @Test
    void aModelOfThePlanThatCannotBeOpenedIsAMistakeOfThePlan() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), "models:\n  writer: nobody:here\ncurate: [exact-duplicates]\n");
        Cli run = Cli.run("curate", plan.toString(), data.toString(), "--chat", "nobody:there");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("line 2: models.writer"), run.err());
        assertTrue(run.err().contains("no provider is available for nobody:here"), run.err());
        assertTrue(run.err().contains("--chat nobody:there names no model"), run.err());
    }

    private Cli curate(Path data, String... steps) {
        String[] all = new String[steps.length + 4];
        all[0] = "curate";
        all[1] = data.toString();
        System.arraycopy(steps, 0, all, 2, steps.length);
        all[all.length - 2] = "--out";
        all[all.length - 1] = folder.resolve("out").toString();
        return Cli.run(all);
    }
}
