package io.assay.generate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Reply;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.Trial;
import io.assay.generate.prompt.Chance;
import io.assay.testkit.JournalledChat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {

    private static final String GOOD = """
            Here is the plan:
            {"goal": "product reviews", "labels": ["good", "bad"],
             "attributes": [{"name": "tone", "values": ["dry", "warm"]}], "topics": "kitchens",
             "steps": [{"name": "draft", "field": "draft", "instruction": "Name a fault or a merit of something of {topic}."},
                       {"name": "review", "field": "text", "instruction": "Write a {tone} review of the kind {label} that tells of: {draft}"}],
             "checks": ["Is this a review? {text}"]}
            """;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    /** Gives its proposals one after the other, and carries out what it planned. */
    private JournalledChat proposing(String... proposals) {
        return JournalledChat.of((prompt, draw) -> {
            String asked = JournalledChat.told(prompt);
            if (asked.startsWith("Plan how")) {
                told.add(asked);
                return Reply.of(proposals[Math.min(draw, proposals.length - 1)]);
            }
            return Reply.of(answer(asked, draw));
        });
    }

    private static String answer(String asked, int draw) {
        Chance chance = Chance.of(4, asked).at(draw);
        if (asked.contains("further parts of")) {
            return String.join(
                    "\n",
                    "- part a" + chance.below(999),
                    "- side b" + chance.at(1).below(999));
        }
        return asked.startsWith("Is this")
                ? "yes"
                : "words " + chance.below(99_999) + " " + chance.at(1).below(99_999);
    }

    @Test
    void aProposalBecomesAPlanThatRuns() throws Exception {
        JournalledChat model = proposing(GOOD);
        String plan = new Planner("scripted:world", model, 12).propose("reviews of kitchen things");
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("reviews of kitchen things"));
        Trial trial = new Trial(folder, plan, model);
        assertEquals(List.of(), trial.problems());
        assertTrue(trial.run().complete());
        for (JsonNode row : trial.accepted()) {
            assertTrue(row.path("topic").asText().startsWith("kitchens > "), row.toString());
            assertEquals("yes", row.path("check-1").asText());
        }
        assertEquals(12, trial.accepted().size());
        assertEquals(
                6,
                trial.accepted().stream()
                        .filter(row -> row.path("label").asText().equals("bad"))
                        .count());
    }

    @Test
    void theModelIsToldWhatIsWrongAndTriesAgain() throws Exception {
        String unknown = GOOD.replace("{draft}\"}", "{drift}\"}");
        String plan = new Planner("scripted:world", proposing(unknown, GOOD), 4).propose("reviews");
        assertTrue(plan.contains("{{ draft }}"), plan);
        assertEquals(2, told.size());
        assertTrue(told.get(1).contains("there is no drift"), told.get(1));
    }

    @Test
    void whatAModelWritesIsNeverEvaluated() {
        for (String evil : List.of("{% for x in range(9) %}a{% endfor %}", "{{ task }}", "{topic | upper}", "{topic")) {
            WrongPlan wrong = assertThrows(
                    WrongPlan.class,
                    () -> new Planner("scripted:world", proposing(GOOD.replace("Name a fault", evil)), 4).propose("x"),
                    evil);
            String said = String.valueOf(wrong.getMessage());
            assertTrue(said.contains("braces may hold a name and nothing else"), said);
        }
    }

    @Test
    void aModelThatNeverAnswersInFormMakesNoPlan() {
        WrongPlan wrong = assertThrows(
                WrongPlan.class,
                () -> new Planner("scripted:world", proposing("I would start with a nice idea."), 4).propose("x"));
        String said = String.valueOf(wrong.getMessage());
        assertTrue(said.contains("scripted:world proposed no plan that can be used"), said);
        assertEquals(3, told.size());
    }
}
