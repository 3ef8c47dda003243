package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of labels shows what it says: who guessed is found, and a model that is wrong on gold labels nothing. */
class LabelsExampleTest {

    private static final Path EXAMPLE = Generated.root().resolve("examples/07-labels");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void whoGuessedIsFoundAndEveryMessageHasALabel() throws IOException {
        Cli run = curate(EXAMPLE.resolve("plan.yaml"), EXAMPLE.resolve("rows.jsonl"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("krippendorff-nominal"), run.out());
        JsonNode step = new ObjectMapper()
                .readTree(folder.resolve("out/curation.json").toFile())
                .path("steps")
                .path(0);
        assertTrue(step.path("notes").path(0).asText().startsWith("cleo: "), step::toPrettyString);
        assertEquals(72, step.path("values").path("votes").asInt());
        List<String> kept = Files.readAllLines(folder.resolve("out/kept.jsonl"));
        assertEquals(
                24, kept.stream().filter(row -> row.contains("\"label\":\"")).count());
        assertTrue(Files.readString(folder.resolve("out/curation.html")).contains("what it measured"));
    }

    @Test
    void aModelThatIsWrongOnGoldLabelsNothing() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), """
                {"text": "win cash", "label": "spam"}
                {"text": "see you", "label": "ham"}
                {"text": "free prize"}
                """);
        Cli run = curate(EXAMPLE.resolve("annotate.yaml"), data, "--chat", "scripted:Label: ham");
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains("right on 1 of 2 gold rows (0.500), below the gate of 0.800"), run.err());
    }

    @Test
    void aPlanThatAsksAModelSaysSoWhereThereIsNone() throws IOException {
        Cli run = curate(EXAMPLE.resolve("annotate.yaml"), EXAMPLE.resolve("rows.jsonl"));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("annotate: it needs a chat model; give --chat SPEC"), run.err());
    }

    @Test
    void aSheetGoesOutAndItsLabelsComeBack() throws IOException {
        Path rows = EXAMPLE.resolve("rows.jsonl");
        Path sheet = folder.resolve("sheet.csv");
        Path log = folder.resolve("patches.jsonl");
        assertEquals(
                ExitCode.DONE, review(rows, log, "--export", sheet.toString()).code());
        List<String> lines = Files.readAllLines(sheet);
        assertEquals(25, lines.size());
        Files.write(sheet, List.of(lines.get(0), lines.get(1).replaceAll(",,$", ",ham,known to me")));
        Cli imported = review(rows, log, "--import", sheet.toString());
        assertTrue(imported.out().contains("Took 1 labels"), imported.toString());
        Cli applied = Cli.run(
                "curate",
                rows.toString(),
                "--map",
                "id=id",
                "--step",
                "apply-reviews[log=" + log + "]",
                "--out",
                folder.resolve("out").toString());
        assertEquals(ExitCode.DONE, applied.code(), applied.err());
        String first = Files.readAllLines(folder.resolve("out/kept.jsonl")).get(0);
        assertTrue(first.contains("\"label\":\"ham\"") && first.contains("\"reviewed-by\":\"anne\""), first);
    }

    private static Cli review(Path rows, Path log, String option, String file) {
        return Cli.run(
                "review",
                rows.toString(),
                "--map",
                "id=id",
                "--labels",
                "spam,ham",
                "--by",
                "anne",
                "--log",
                log.toString(),
                option,
                file);
    }

    private Cli curate(Path plan, Path data, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "curate",
                plan.toString(),
                data.toString(),
                "--out",
                folder.resolve("out").toString()));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }
}
