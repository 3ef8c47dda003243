package io.assay.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.ChatFault;
import io.assay.pipeline.WrongCommand;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanRunTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestPlan plan;

    private final JournalledChat model = TestPlan.model();

    @BeforeEach
    void write() throws IOException {
        plan = TestPlan.in(folder);
    }

    private List<String> sections() throws IOException, Stopped {
        List<String> events = new ArrayList<>();
        plan.run(model, events::add);
        return events.stream()
                .filter(event -> event.startsWith("begins") || event.startsWith("unchanged"))
                .toList();
    }

    @Test
    void carriesOutAllSectionsOnceAndNothingTheSecondTime() throws Exception {
        assertEquals(List.of("begins generate", "begins curate", "begins audit"), sections());
        JsonNode report = plan.report();
        int asked = model.asked();
        assertEquals(List.of("unchanged generate", "unchanged curate", "unchanged audit"), sections());
        assertEquals(asked, model.asked());
        assertEquals(report, plan.report());
    }

    @Test
    void theReportOpensWithHowTheDataWasMade() throws Exception {
        sections();
        JsonNode workflow = plan.json("report.json").path("workflow");
        assertEquals(12, workflow.at("/generate/accepted").asInt());
        // 12 answers to prompts of 4 words, each of 6 words: 48 millionths of a dollar read, 2 x 72 written.
        assertEquals(12, workflow.at("/generate/asked/0/answers").asInt());
        assertEquals(
                (48 + 144) / 1e6, workflow.at("/generate/usd/scripted:world").asDouble(), 1e-12);
        assertEquals(12, workflow.at("/curate/kept").asInt());
        String page = Files.readString(folder.resolve("run/report.html"));
        assertTrue(page.indexOf("How the data was made") < page.indexOf("What could be measured"), "it opens with it");
    }

    @Test
    void aChangedSectionTakesWithItOnlyWhatFollows() throws Exception {
        sections();
        plan.text(TestPlan.YAML.replace("text.vocabulary]", "text.vocabulary, text.zipf]"));
        assertEquals(List.of("unchanged generate", "unchanged curate", "begins audit"), sections());
        plan.text(TestPlan.YAML.replace("min-words: 3", "min-words: 4"));
        assertEquals(List.of("unchanged generate", "begins curate", "begins audit"), sections());
        int asked = model.asked();
        plan.text(TestPlan.YAML.replace("accepted: 12", "accepted: 16"));
        assertEquals(List.of("begins generate", "begins curate", "begins audit"), sections());
        assertTrue(model.asked() > asked);
        assertEquals(16, plan.lines("curate/kept.jsonl").size());
    }

    @Test
    void aRemarkInThePlanChangesNothingAndRealDataThatChangesDoes() throws Exception {
        sections();
        plan.text("# a remark\n" + TestPlan.YAML);
        assertEquals(List.of("unchanged generate", "unchanged curate", "unchanged audit"), sections());
        Files.writeString(folder.resolve("real.tsv"), Files.readString(folder.resolve("real.tsv")) + "ham\tone more\n");
        // Rows that copy real data are dropped, so curation depends on it as well.
        assertEquals(List.of("unchanged generate", "begins curate", "begins audit"), sections());
    }

    @Test
    void whatWasTamperedWithIsDoneAgain() throws Exception {
        sections();
        JsonNode report = plan.report();
        Files.writeString(folder.resolve("run/curate/kept.jsonl"), "{\"text\": \"slipped in\"}\n");
        assertEquals(List.of("unchanged generate", "begins curate", "unchanged audit"), sections());
        assertEquals(report, plan.report());
        assertEquals(12, plan.lines("curate/kept.jsonl").size());
    }

    @Test
    void anotherVersionDoesAllOfItAgain() throws Exception {
        sections();
        List<String> events = new ArrayList<>();
        plan.run(new TestWorkshop(model, "later"), events::add);
        assertTrue(events.containsAll(List.of("begins generate", "begins curate", "begins audit")), events.toString());
    }

    @Test
    void thereIsOneLineageFromPlanToReport() throws Exception {
        sections();
        JsonNode lineage = plan.json("lineage.json");
        assertEquals(
                Stamp.of(folder.resolve("plan.yaml")),
                lineage.at("/plan/sha256").asText());
        assertEquals("test:world", lineage.at("/models/writer").asText());
        assertEquals(
                List.of("generate", "curate", "audit"), lineage.path("sections").findValuesAsText("section"));
        for (JsonNode section : lineage.path("sections")) {
            for (var output : section.path("outputs").properties()) {
                Path file = folder.resolve("run").resolve(output.getKey());
                assertEquals(Stamp.of(file), output.getValue().asText(), output.getKey());
            }
        }
        assertEquals(
                lineage.at("/sections/1/outputs/curate~1kept.jsonl"),
                find(lineage.path("inputs"), "kept.jsonl").path("sha256"));
    }

    private static JsonNode find(JsonNode inputs, String file) {
        for (JsonNode input : inputs) {
            if (input.path("file").asText().endsWith(file)) {
                return input;
            }
        }
        throw new AssertionError(file + " is not among " + inputs);
    }

    @Test
    void everythingThatIsWrongWithAnySectionIsSaidAtOnceAndNothingIsBegun() throws IOException {
        plan.text("""
                seed: 3
                models: {writer: {chat: "test:world"}}
                generat: {}
                generate:
                  task: {labels: [ham, spam]}
                  steps: [{prompt: "Write a {{ labl }} message."}]
                  until: {accepted: 12, per: label}
                curate:
                  - near-duplicate
                  - contamination
                audit:
                  reference: nowhere.tsv
                  metrics: [text.distinctn]
                  gate: text.zipf <= 1
                  maxbad: 2%
                """);
        WrongCommand wrong = assertThrows(WrongCommand.class, this::sections);
        String said = String.join("\n", wrong.problems());
        for (String part : List.of(
                "line 3: generat: there is no such key; did you mean generate?",
                "generate.steps[0].prompt",
                "line 9: curate[0]: there is no near-duplicate; did you mean near-duplicates?",
                "nowhere.tsv: there is no such file",
                "line 13: audit.metrics: ",
                "did you mean text.distinct-n?",
                "line 14: audit.gate: ",
                "line 15: audit.maxbad: there is no such key; did you mean max-bad?")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
        assertFalse(Files.exists(folder.resolve("run")));
        assertEquals(0, model.asked());
    }

    private String wrong() {
        return String.join(
                "\n", assertThrows(WrongCommand.class, this::sections).problems());
    }

    @Test
    void aPlanBeginsWithWhatItMakesOrWithDataNeverWithBoth() throws Exception {
        String rest = TestPlan.YAML.substring(TestPlan.YAML.indexOf("curate:"));
        plan.text(rest);
        assertTrue(wrong().contains("nothing to begin with"));
        plan.text("data: real.tsv\n" + TestPlan.YAML);
        assertTrue(wrong().contains("leave out data"));
        Files.writeString(folder.resolve("made.jsonl"), "{\"text\": \"one more text of four words\"}\n");
        plan.text("data: made.jsonl\n" + rest);
        assertEquals(List.of("begins curate", "begins audit"), sections());
        assertEquals(1, plan.lines("curate/kept.jsonl").size());
        plan.text("data: real.tsv\n" + rest);
        Stopped stopped = assertThrows(Stopped.class, this::sections);
        assertEquals(Stopped.Reason.DATA, stopped.reason());
        assertTrue(String.valueOf(stopped.getMessage()).contains("kept no row"), stopped.getMessage());
    }

    @Test
    void aModelThatDoesNotAnswerStopsTheRunAndTheSameCommandGoesOn() throws Exception {
        JournalledChat silent = JournalledChat.of((prompt, draw) -> {
            throw new ChatFault(ChatFault.Kind.UNAUTHORISED, "nobody is there");
        });
        Stopped stopped = assertThrows(Stopped.class, () -> plan.run(silent, event -> {}));
        assertEquals(Stopped.Reason.UNREACHABLE, stopped.reason());
        assertFalse(Files.exists(folder.resolve("run/report.json")));
        assertEquals(List.of("begins generate", "begins curate", "begins audit"), sections());
    }

    @Test
    void aGateThatFailedStillFailsWhenNothingIsDoneAgain() throws Exception {
        plan.text(TestPlan.YAML.replace("text.exact-duplicates <= 0", "text.exact-duplicates >= 1"));
        assertFalse(plan.run(model, event -> {}).gatesPassed());
        assertFalse(plan.run(model, event -> {}).gatesPassed());
    }
}
