package io.assay.generate.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.core.model.Reply;
import io.assay.core.plan.PlanSchema;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCheckTest {

    private static final JournalledChat MODEL = JournalledChat.of((prompt, draw) -> Reply.of("x"));

    @TempDir
    Path folder;

    private List<String> problems(String plan) {
        return new Trial(folder, plan, MODEL).problems();
    }

    private static String plan(String generate) {
        return "models: {writer: \"scripted:world\"}\ngenerate:\n" + generate.indent(2);
    }

    @Test
    void saysFiveMistakesAtOnce() {
        String plan = plan("""
                task: {labels: [ham, spam]}
                steps:
                  - prompt: {text: "Write about {{ topc }}.", model: wrter}
                  - rules: {field: txt, word-min: 3}
                until: 5
                rounds: {size: 0}
                """);
        assertEquals(
                List.of(
                        "line 5: generate.steps[0].prompt.model: there is no model wrter; did you mean writer?",
                        "line 5: generate.steps[0].prompt.text: the template cannot be used: there is no topc",
                        "line 6: generate.steps[1].rules.word-min: there is no such key; did you mean words-min?",
                        "line 6: generate.steps[1].rules.field: no step before makes txt; did you mean text?",
                        "line 8: generate.rounds: size must lie between 1 and 10000, but was 0"),
                problems(plan));
    }

    @Test
    void knowsTypesOfFieldsBetweenSteps() {
        assertEquals(
                List.of(
                        "line 5: generate.steps[1].rules.field: score is a number, but a text is needed",
                        "line 6: generate.steps[2].novelty.field: no step before makes talk; there is score",
                        "line 8: generate.steps[4].keep.field: text is no number; at-least and at-most need one, as the layout score gives"),
                problems(plan("""
                        steps:
                          - prompt: {text: Rate it, layout: score}
                          - rules: {field: score, words-min: 3}
                          - novelty: {field: talk}
                          - prompt: Write
                          - keep: {field: text, at-least: 3}
                        until: 5
                        """)));
    }

    @Test
    void findsStepsThatNothingCanReach() {
        List<String> problems = problems(plan("""
                steps:
                  - prompt: {text: "Is it good?", layout: {label: {into: good, of: [good, poor]}}}
                  - keep: {field: good, is: [god]}
                  - when: {test: "true", then: [{prompt: A}], otherwise: [{prompt: B}]}
                until: 5
                """));
        assertEquals(
                List.of(
                        "line 5: generate.steps[1].keep.is: good is one of good, poor, so nothing is kept and no later step is reached; did you mean good?",
                        "line 6: generate.steps[2].when.test: is always true, so one of the two chains is never reached; test a field: {{ field == 'value' }}"),
                problems);
    }

    @Test
    void namesFilesConditionsAndAbilitiesThatAreMissing() {
        List<String> problems = problems(plan("""
                conditions: [{topic: {from: writr, values: 5}}, {tone: {from: writer, values: many}}]
                demonstrations: {from: nowhere.jsonl, select: {knn: {of: x}}}
                steps:
                  - prompt: {text: Go, steering: {against: labl}}
                  - contamination: {from: tests.jsonl}
                until: {accepted: 5, per: lbel}
                """));
        for (String part : List.of(
                "there is no file",
                "there is no model writr; did you mean writer?",
                "must say how many values",
                "needs an embedder, and the run has none",
                "scripted:world has no logit steering; take a local model",
                "there is no condition labl",
                "there is no condition lbel")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), part + " in " + problems);
        }
    }

    @Test
    void everyPlanOfTheExamplesIsRightAndObeysTheSchema() throws IOException, WrongPlan {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PlanSchema.of(GenerationPlan.Part.class, "plan").toString(), InputFormat.JSON);
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<Path> plans = Files.list(Trial.root().resolve("examples/methods"))) {
            for (Path plan :
                    plans.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String json = mapper.writeValueAsString(
                        PlanText.read(Files.readString(plan)).plain());
                assertEquals(List.of(), schema.validate(json, InputFormat.JSON), plan.toString());
                assertEquals(
                        1,
                        schema.validate(json.replaceFirst("\"accepted\"", "\"acepted\""), InputFormat.JSON)
                                                .size()
                                        > 0
                                ? 1
                                : 0);
            }
        }
    }
}
