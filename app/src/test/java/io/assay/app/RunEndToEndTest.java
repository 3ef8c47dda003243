package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.pipeline.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From real examples, or answers to four questions, to a plan, and from the plan to one report. */
class RunEndToEndTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path real() throws IOException {
        StringBuilder rows = new StringBuilder("label\ttext\n");
        for (int i = 0; i < 20; i++) {
            rows.append(i % 2 == 0 ? "ham\tsee you at number " : "spam\twin a prize of number ")
                    .append(i)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("real.tsv"), rows);
    }

    @Test
    void aPlanFromRealExamplesRunsAndItsReportOpensWithHowTheDataWasMade() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Cli init = Cli.run("init", real().toString(), "--model", "trial:world", "--out", plan.toString());
        assertEquals(ExitCode.DONE, init.code(), init.toString());
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace("[standard]", "[text.exact-duplicates]")
                        .replace("100, per", "20, per"));

        Cli run = Cli.run("run", plan.toString());
        assertEquals(ExitCode.DONE, run.code(), run.toString());
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("plan.run/report.json").toFile());
        assertEquals(20, report.at("/workflow/generate/accepted").asInt());
        assertEquals(1, report.path("gates").size());

        int asked = TrialOpener.MODEL.asked();
        Cli again = Cli.run("run", plan.toString());
        assertEquals(ExitCode.DONE, again.code(), again.toString());
        assertEquals(
                3,
                again.out()
                        .lines()
                        .filter(line -> line.endsWith("done before, nothing changed"))
                        .count(),
                again.out());
        assertEquals(asked, TrialOpener.MODEL.asked());
    }

    @Test
    void aPlanFromAnswersInAPipeCanBeRead() throws IOException {
        Path plan = folder.resolve("asked.yaml");
        Cli init = typed("restaurant \"reviews\"\ngood, bad\n\n\n", "init", "--out", plan.toString());
        assertEquals(ExitCode.DONE, init.code(), init.toString());
        Plan read = Plan.read(plan);
        assertTrue(read.problems().none(), read.wrong().toString());
        assertEquals(
                "restaurant \"reviews\"", read.makes().generate().task().goal().orElse(""));
        assertEquals("[good, bad]", read.makes().generate().task().labels().toString());
    }

    @Test
    void withoutAnyAnswerThePlanIsOfTheUsualKind() throws IOException {
        Path plan = folder.resolve("silent.yaml");
        assertEquals(ExitCode.DONE, typed("", "init", "--out", plan.toString()).code());
        assertTrue(Plan.read(plan).problems().none());
    }

    @Test
    void aPlanThatIsThereIsNotWrittenOver() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), "mine");
        Cli init = Cli.run("init", real().toString(), "--out", plan.toString());
        assertEquals(ExitCode.USAGE, init.code());
        assertEquals("mine", Files.readString(plan));
    }

    @Test
    void reportsAreComparedOnAPage() throws IOException {
        Path data = real();
        for (String name : new String[] {"one", "two"}) {
            Cli.run(
                    "audit",
                    data.toString(),
                    "--metrics",
                    "text.exact-duplicates,text.vocabulary",
                    "--out",
                    folder.resolve(name).toString());
        }
        Path page = folder.resolve("compare.html");
        Cli compare = Cli.run(
                "compare",
                folder.resolve("one").toString(),
                folder.resolve("two").toString(),
                "--html",
                page.toString());
        assertEquals(ExitCode.DONE, compare.code(), compare.toString());
        assertTrue(Files.readString(page).contains("Quality against trustworthiness, and cost"));
        assertFalse(Files.readString(page).contains("<script"));
    }

    /** The command with answers at its standard input. */
    private static Cli typed(String answers, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return Cli.run(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
