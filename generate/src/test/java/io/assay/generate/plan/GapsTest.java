package io.assay.generate.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Reply;
import io.assay.generate.Trial;
import io.assay.generate.prompt.Chance;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {

    @TempDir
    Path folder;

    /** In the form of assay audit: synthetic labels a 0.7, b 0.2, c 0, d 0.1 against real ones of 0.25 each; the third region has real texts alone. */
    private static final String REPORT = """
            {"schema": "assay-report/1", "metrics": [
              {"id": "text.label-distribution", "status": "done", "value": 0.4, "values": {"missing": ["c"]},
               "charts": [{"kind": "bars", "title": "labels", "names": ["a", "c", "b", "d"],
                           "synthetic": [0.7, 0, 0.2, 0.1], "reference": [0.25, 0.25, 0.25, 0.25]}]},
              {"id": "text.region-coverage[regions=20]", "status": "done", "value": 0.6,
               "evidence": "evidence/text.region-coverage.jsonl"},
              {"id": "text.language-mix", "status": "skipped", "reason": "no texts"}]}
            """;

    private static final String EVIDENCE = """
            {"note": "only reference: region 3, 0 of 50 synthetic and 20 of 50 reference texts", "score": 0.4, "samples": [{"id": "real.jsonl:2", "role": "reference"}, {"id": "real.jsonl:4", "role": "reference"}]}
            {"note": "only synthetic: region 1, 20 of 50 synthetic and 0 of 50 reference texts", "score": 0.4, "samples": [{"id": "made.jsonl:1", "role": "synthetic"}]}
            """;

    @BeforeEach
    void audited() throws IOException {
        Files.writeString(folder.resolve("report.json"), REPORT);
        Files.writeString(
                Files.createDirectories(folder.resolve("evidence")).resolve("text.region-coverage.jsonl"), EVIDENCE);
        Files.writeString(
                folder.resolve("real.jsonl"),
                List.of("one", "two", "three", "four").stream()
                        .map(text -> "{\"text\": \"" + text + " of them\"}")
                        .collect(Collectors.joining("\n")));
    }

    private static Reply answer(io.assay.core.model.Prompt prompt, int draw) {
        return Reply.of(
                "words " + Chance.of(1, JournalledChat.told(prompt)).at(draw).below(1_000_000));
    }

    private Trial trial(String generate) {
        return new Trial(
                folder,
                "models: {writer: \"scripted:world\"}\ngenerate:\n" + generate.indent(2),
                JournalledChat.of(GapsTest::answer));
    }

    private static Map<String, Long> labels(Trial trial) throws IOException {
        return trial.accepted().stream()
                .collect(Collectors.groupingBy(row -> row.path("label").asText(), Collectors.counting()));
    }

    @Test
    void whatTheAuditFoundTooLittleOfIsMadeInProportionToWhatLacks() throws Exception {
        Trial trial = trial("""
                conditions: [{label: {gaps: report.json}}]
                steps: [{prompt: "Write about {{ label }}."}]
                until: {accepted: 90, per: label}
                """);
        assertTrue(trial.run().complete());
        // b lacks 0.05, c 0.25 and d 0.15, together 0.45 of 90: 10, 50 and 30. Of a there is enough.
        assertEquals(Map.of("b", 10L, "c", 50L, "d", 30L), labels(trial));
    }

    @Test
    void withoutSharesWhatLacksIsDrawnByChance() throws Exception {
        Trial trial = trial("""
                conditions: [{label: {gaps: {from: report.json}}}]
                steps: [{prompt: "Write about {{ label }}."}]
                until: {accepted: 450}
                """);
        trial.run();
        // Of 450 about 50, 250 and 150; three standard deviations are below 33.
        assertEquals(50, labels(trial).getOrDefault("b", 0L), 33);
        assertEquals(250, labels(trial).getOrDefault("c", 0L), 33);
        assertEquals(150, labels(trial).getOrDefault("d", 0L), 33);
    }

    @Test
    void samplesAreMadeFromRealTextsOfRegionsThatAreMissing() throws Exception {
        Trial trial = trial("""
                seeds: {from: real.jsonl, gaps: report.json}
                steps: [{prompt: "Write something like {{ seed.text }}, in other words."}]
                until: {accepted: 8}
                """);
        trial.run();
        Set<String> parents = new HashSet<>();
        for (JsonNode sample : trial.lineage()) {
            parents.add(sample.path("seed").asText());
        }
        assertEquals(Set.of("real.jsonl:2", "real.jsonl:4"), parents);
    }

    @Test
    void saysWhatIsWrongWithAReport() throws Exception {
        Files.writeString(folder.resolve("other.json"), "{\"schema\": \"x\"}");
        List<String> problems = trial("""
                conditions:
                  - label: {gaps: nowhere.json}
                  - kind: {gaps: {from: report.json, metric: text.self-bleu}}
                  - language: {gaps: {from: report.json, metric: text.language-mix}}
                  - tone: {gaps: other.json}
                steps: [{prompt: "Write about {{ label }}."}]
                until: 5
                """).problems();
        for (String part : List.of(
                "there is no file",
                "report.json has no metric text.self-bleu; run assay audit with --metrics text.self-bleu",
                "text.language-mix was not measured: no texts",
                "other.json is no report of assay audit")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), part + " in " + problems);
        }
    }

    @Test
    void readsNoEvidenceOutsideItsFolder() throws Exception {
        Files.writeString(
                folder.resolve("report.json"),
                REPORT.replace("evidence/text.region-coverage.jsonl", "../../etc/passwd"));
        assertTrue(trial("""
                seeds: {from: real.jsonl, gaps: report.json}
                steps: [{prompt: "Write."}]
                until: 5
                """).problems().get(0).contains("has no evidence"));
    }
}
