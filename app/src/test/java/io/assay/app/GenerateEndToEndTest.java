package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateEndToEndTest {

    private static final String PLAN = """
            models: {writer: {chat: "trial:world", price: {prompt: 1.0, answer: 2.0}}}
            generate:
              task: {labels: [ham, spam], goal: text messages}
              steps:
                - prompt: "Write a {{ label }} message."
                - novelty: {by: rouge-l, above: 0.9}
              until: {accepted: 20, per: label}
              rounds: {size: 8}
            """;

    @TempDir
    Path folder;

    private Path plan(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text);
    }

    @Test
    void makesExportsTracesAndAFinishedRunAsksNothing() throws IOException {
        Path plan = plan(PLAN);
        Cli first = Cli.run("generate", plan.toString(), "--export", "csv");
        assertEquals(0, first.code(), first.toString());
        assertTrue(first.out().startsWith("20 of 20 samples; "), first.out());
        Path run = folder.resolve("plan.run");
        assertEquals(21, Files.readAllLines(run.resolve("export/samples.csv")).size());
        String accepted = Files.readString(run.resolve("accepted.jsonl"));

        JournalledChat model = TrialOpener.MODEL;
        int asked = model.asked();
        assertEquals(0, Cli.run("generate", plan.toString()).code());
        assertEquals(asked, model.asked());
        assertEquals(accepted, Files.readString(run.resolve("accepted.jsonl")));

        JsonNode row = new ObjectMapper().readTree(accepted.lines().findFirst().orElseThrow());
        Cli trace = Cli.run("trace", run.toString(), row.path("id").asText());
        assertTrue(trace.out().contains("Write a " + row.path("label").asText() + " message."), trace.out());
        assertTrue(trace.out().contains(row.path("text").asText()));
        assertEquals(2, Cli.run("trace", run.toString(), "77-7").code());

        for (String format : List.of("parquet", "hub", "jsonl")) {
            Cli exported = Cli.run("generate", plan.toString(), "--export", format, "--export-only");
            assertEquals(0, exported.code(), exported.toString());
        }
        // Parquet is read back by the audit, which counts the same rows.
        Cli audit = Cli.run(
                "audit",
                run.resolve("export/samples.parquet").toString(),
                "--metrics",
                "text.vocabulary",
                "--out",
                folder.resolve("audit").toString());
        assertEquals(0, audit.code(), audit.toString());
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("audit/report.json").toFile());
        assertEquals(
                20, report.at("/metrics/0/n").asInt(), report.at("/metrics/0").toString());
    }

    /** Rows that differ, so many of each kind. */
    private Path rows(String name, int ham, int spam) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ham + spam; i++) {
            rows.append("{\"text\": \"message number ")
                    .append(i)
                    .append("\", \"label\": \"")
                    .append(i < ham ? "ham" : "spam")
                    .append("\"}\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private double distance(Path made, Path real, String out) throws IOException {
        Cli audit = Cli.run(
                "audit",
                made.toString(),
                "--reference",
                real.toString(),
                "--metrics",
                "text.label-distribution",
                "--map",
                "label=label",
                "--out",
                folder.resolve(out).toString());
        assertEquals(0, audit.code(), audit.toString());
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve(out + "/report.json").toFile());
        return report.at("/metrics/0/value").asDouble();
    }

    @Test
    void whatAnAuditFoundMissingIsMadeAndTheNextAuditMissesNothing() throws IOException {
        Path made = rows("made.jsonl", 18, 2);
        Path real = rows("real.jsonl", 10, 10);
        assertEquals(0.4, distance(made, real, "first"), 1e-12); // 0.9 and 0.1 against a half each.
        Path plan = plan("""
                models: {writer: {chat: "trial:world"}}
                generate:
                  conditions: [{label: {gaps: first/report.json}}]
                  steps: [{prompt: "Write a {{ label }} message."}]
                  until: 16
                  fields: [text, label]
                """);
        Cli filled = Cli.run("generate", plan.toString());
        assertEquals(0, filled.code(), filled.toString());
        String more = Files.readString(folder.resolve("plan.run/accepted.jsonl"));
        assertEquals(16, more.lines().filter(line -> line.contains("\"spam\"")).count());
        Files.writeString(made, Files.readString(made) + more);
        assertEquals(0, distance(made, real, "second"), 1e-12);
    }

    @Test
    void aProposalNeedsAModelAndAPlanThatIsNotThere() throws IOException {
        Path plan = folder.resolve("new.yaml");
        Cli without = Cli.run("generate", plan.toString(), "--propose", "reviews");
        assertEquals(2, without.code(), without.toString());
        assertTrue(without.err().contains("--propose needs --chat SPEC"), without.err());
        Cli there = Cli.run("generate", plan(PLAN).toString(), "--propose", "reviews", "--chat", "trial:world");
        assertTrue(there.err().contains("is there already"), there.err());
        // A model that answers with a message instead of a plan proposes none, and nothing is written.
        Cli none = Cli.run("generate", plan.toString(), "--propose", "reviews", "--chat", "trial:world");
        assertEquals(4, none.code(), none.toString());
        assertTrue(none.err().contains("proposed no plan that can be used"), none.err());
        assertTrue(Files.notExists(plan));
    }

    @Test
    void aDryRunSaysWhatTheRunWouldTakeAndWritesNothing() throws IOException {
        Cli dry = Cli.run("generate", plan(PLAN).toString(), "--dry-run");
        assertEquals(0, dry.code(), dry.toString());
        assertTrue(dry.out().contains("Of the first 4 slots 4 samples were accepted"), dry.out());
        // A prompt has 4 words, an answer 6: 20 answers are 80 and 120 tokens, 80 * 1 + 120 * 2 = 320 millionths of a
        // dollar.
        assertTrue(
                dry.out().contains("scripted:world: 20 answers, 80 tokens read, 120 written, 0.0003 USD"), dry.out());
        assertFalse(Files.exists(folder.resolve("plan.run")));
    }

    @Test
    void saysAllThatIsWrongWithAPlanAndAsksNothing() throws IOException {
        Cli wrong = Cli.run(
                "generate",
                plan(PLAN.replace("label }}", "labl }}")
                                .replace("rouge-l", "rouge")
                                .replace("size: 8", "size: 0"))
                        .toString());
        assertEquals(2, wrong.code());
        assertEquals(3, wrong.err().lines().count(), wrong.err());
        assertTrue(wrong.err().contains("plan.yaml: line 5: generate.steps[0].prompt"), wrong.err());
    }

    @Test
    void aModelWithoutProviderIsAProblemOfThePlan() throws IOException {
        Cli unknown = Cli.run(
                "generate", plan(PLAN.replace("trial:world", "nowhere:model")).toString());
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err().contains("models.writer.chat: no provider is available for nowhere:model"),
                unknown.err());
    }

    @Test
    void printsTheSchemaOfPlansAndTheCatalogueOfMethods() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Cli.run("schema", "plan").out());
        assertTrue(schema.at("/$defs/generate-spec/properties/until").isObject());
        JsonNode methods =
                new ObjectMapper().readTree(Cli.run("methods", "--json").out());
        assertEquals(io.assay.generate.Methods.ALL.size(), methods.size());
        for (JsonNode method : methods) {
            assertTrue(Files.exists(Generated.root().resolve(method.path("plan").asText())));
        }
    }
}
