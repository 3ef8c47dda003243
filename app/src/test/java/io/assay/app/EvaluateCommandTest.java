package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final String MADE = "text,label\n" + "a warm sun shines,1\nthe cold ice cracks,0\n".repeat(5);
    private static final String REAL = "text,label\nthe sun is warm,good\nice is so cold,bad\na sun so warm,good\n";

    @Test
    void theSameEvaluationComesFromOptionsAndFromAPlan() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                evaluate:
                  train-on-synthetic:
                    test: real.csv
                    real-train: real-train.csv
                    labels: {synthetic.1: good, synthetic.0: bad}
                    learner: {logistic-regression: {features: words}}
                    seeds: 2
                """);
        files();
        Cli options = evaluate(
                "--test",
                folder.resolve("real.csv").toString(),
                "--real-train",
                folder.resolve("real-train.csv").toString(),
                "--label",
                "synthetic.1=good",
                "--label",
                "synthetic.0=bad",
                "--learner",
                "logistic-regression[features=words]",
                "--seeds",
                "2");
        assertEquals(ExitCode.DONE, options.code(), options.err());
        assertTrue(options.out().contains("Trained on the synthetic data, macro-f1 on real data is"), options.out());
        JsonNode first = json("evaluation.json");
        assertEquals(1, first.at("/transfer/arms/0/scores/accuracy/value").asDouble());
        assertEquals(
                "bootstrap",
                first.at("/transfer/arms/0/scores/accuracy/interval/method").asText());
        assertEquals(3, first.at("/transfer/curves").size());
        assertEquals(
                9, Files.readAllLines(folder.resolve("out/predictions.jsonl")).size());
        String page = Files.readString(folder.resolve("out/evaluation.html"));
        assertTrue(page.contains("Train on synthetic, test on real"));
        assertFalse(page.contains("<script"), "the page runs nothing");
        Cli planned = evaluate(plan.toString());
        assertEquals(ExitCode.DONE, planned.code(), planned.err());
        assertEquals(first, json("evaluation.json"));
    }

    @Test
    void theRowsThemselvesAreLookedAtByTheSamePlanAndOptions() throws IOException {
        Files.writeString(
                folder.resolve("made.csv"),
                "text,label,gold\n" + "a warm sun,good,good\nthe cold ice,bad,bad\nsuch cold ice,good,bad\n".repeat(4));
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                evaluate:
                  direct:
                    truth: gold
                    model: {train: [real.csv], learner: naive-bayes}
                """);
        Files.writeString(folder.resolve("real.csv"), REAL);
        Cli options = evaluate(
                "--truth", "gold", "--auxiliary", folder.resolve("real.csv").toString(), "--learner", "naive-bayes");
        assertEquals(ExitCode.DONE, options.code(), options.err());
        JsonNode first = json("evaluation.json");
        JsonNode truth = first.at("/direct/faithfulness/0");
        assertEquals(8.0 / 12, truth.at("/share/value").asDouble(), 1e-12);
        assertEquals("wilson", truth.at("/share/interval/method").asText());
        assertEquals(4.0 / 8, truth.at("/labels/good/value").asDouble());
        // The model knows sun from ice, so it misses no wrong label; but every truth is known, so none is left to
        // estimate.
        assertEquals(1, first.at("/direct/faithfulness/1/values/specificity").asDouble());
        assertTrue(options.out().contains("so none is left to estimate"), options.out());
        assertEquals(8, first.at("/direct/diversity").size());
        assertTrue(Files.readString(folder.resolve("out/evaluation.html")).contains("The rows themselves"));
        Cli planned = evaluate(plan.toString());
        assertEquals(ExitCode.DONE, planned.code(), planned.err());
        assertEquals(first, json("evaluation.json"));
    }

    @Test
    void namesTheOptionBehindAKeyOfTheRowsThemselves() {
        Cli run = evaluate("--reviews", "no-such-log.jsonl", "--half-width", "0.7");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("--reviews: half-width must lie between 0 and 0.5, but was 0.7"), run.err());
    }

    @Test
    void namesTheKeyThatIsWrongBeforeReadingAnyData() {
        Cli run = evaluate("--learner", "logistic-regresion", "--test", "no-such-file.csv");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(
                run.err().contains("--learner: there is no logistic-regresion; did you mean logistic-regression?"),
                run.err());
    }

    @Test
    void aTestThatWasTrainedOnEndsWithTheCodeOfBadDataAndNoScore() throws IOException {
        files();
        String real = folder.resolve("real.csv").toString();
        Cli run = Cli.run("evaluate", "--train", real, "--test", real, "--learner", "naive-bayes", "--out", out());
        assertEquals(ExitCode.DATA, run.code(), run.err());
        assertTrue(run.out().contains("3 of 3 test rows (100.0 %) occur"), run.out());
        assertEquals(0, json("evaluation.json").at("/transfer/arms").size());
    }

    private void files() throws IOException {
        Files.writeString(folder.resolve("made.csv"), MADE);
        Files.writeString(folder.resolve("real.csv"), REAL);
        Files.writeString(folder.resolve("real-train.csv"), REAL.replace("so", "very"));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out").resolve(name).toFile());
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private Cli evaluate(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "--train", folder.resolve("made.csv").toString(), "--out", out()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
