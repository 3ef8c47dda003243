package io.assay.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.model.ChatModel;
import io.assay.pipeline.plan.Plan;
import io.assay.testkit.JournalledChat;
import io.assay.testkit.ScriptedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A small plan with all sections, in a folder. */
record TestPlan(Path folder) {

    static final String YAML = """
            seed: 3
            models: {writer: {chat: "test:world", price: {prompt: 1.0, answer: 2.0}}}
            generate:
              task: {labels: [ham, spam], goal: text messages}
              steps:
                - prompt: "Write a {{ label }} message."
              until: {accepted: 12, per: label}
              rounds: {size: 4}
            curate:
              - exact-duplicates
              - length: {min-words: 3}
            audit:
              reference: real.tsv
              metrics: [text.exact-duplicates, {text.distinct-n: {n: 1}}, text.vocabulary]
              gate: text.exact-duplicates <= 0
            """;

    /** The same with an evaluation that asks a judge. */
    static final String JUDGED = YAML + """
            evaluate:
              train-on-synthetic: {test: real.tsv, real-train: real.tsv, learner: naive-bayes, seeds: 2, test-share: 0.5}
              direct: {truth: {field: label, of: label}, vocabulary: [], relevance: []}
              open: {answers: {ours: ours.jsonl, theirs: theirs.jsonl}, judges: [writer], resamples: 20}
            """;

    static TestPlan in(Path folder) throws IOException {
        Files.writeString(folder.resolve("real.tsv"), """
                label	text
                ham	come home soon please
                spam	win a prize now
                ham	see you at eight
                spam	free ring tones for all
                """);
        for (String system : List.of("ours", "theirs")) {
            StringBuilder answers = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                answers.append("{\"prompt\": \"question %d\", \"response\": \"%s say %d\"}%n".formatted(i, system, i));
            }
            Files.writeString(folder.resolve(system + ".jsonl"), answers);
        }
        return new TestPlan(folder).text(YAML);
    }

    TestPlan text(String yaml) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), yaml);
        return this;
    }

    /** A model that says the same to the same prompt and draw in every process, and likes our answers better. */
    static JournalledChat model() {
        return JournalledChat.of(new ScriptedWorld()
                .when(
                        "question",
                        (told, chance) ->
                                "{\"better\": " + (told.indexOf("ours say") < told.indexOf("theirs say") ? 1 : 2) + "}")
                .when("message", (told, chance) -> ScriptedWorld.sentence(chance, 6)));
    }

    PlanRun.Ended run(ChatModel model, Consumer<String> teller) throws IOException, Stopped {
        return run(new TestWorkshop(model), teller);
    }

    PlanRun.Ended run(TestWorkshop workshop, Consumer<String> teller) throws IOException, Stopped {
        RunOptions options = new RunOptions(1, 4, folder.resolve("cache"), folder, List.of("run", "plan.yaml"));
        Plan plan = Plan.read(folder.resolve("plan.yaml"));
        try (PlanRun run = PlanRun.prepare(plan, folder.resolve("run"), workshop, options, new Events(teller))) {
            return run.run();
        }
    }

    /** The report without what depends on the clock. */
    JsonNode report() throws IOException {
        ObjectNode report = (ObjectNode) json("report.json");
        ((ObjectNode) report.path("run")).remove(List.of("started", "millis"));
        report.path("metrics").forEach(metric -> ((ObjectNode) metric).remove("millis"));
        return report;
    }

    JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("run").resolve(file).toFile());
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("run").resolve(file));
    }
}
