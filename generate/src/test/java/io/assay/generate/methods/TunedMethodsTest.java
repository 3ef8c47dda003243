package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Prompt;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Methods that train a generator or move the model's own probabilities; without what sets them apart their faults come through. */
class TunedMethodsTest extends MethodTrial {

    private static boolean otherLabel(JsonNode row) {
        return row.path("text").asText().startsWith("A warm")
                != row.path("label").asText().equals("positive");
    }

    @Test
    void fewGenWritesSketchesOfEachLabelAndDropsWhatAClassifierDoubts() throws Exception {
        Trial trial = run("few-gen");
        dropped(trial, "disobeys", TunedMethodsTest::otherLabel);
        assertEquals(Map.of("negative", 10L, "positive", 10L), count(trial.accepted(), "label"));
        String real = Files.readString(Trial.root().resolve("examples/methods/data/few-reviews.jsonl"));
        List<String> words = trial.accepted().stream()
                .flatMap(row -> Arrays.stream(row.path("sketch").asText().split("\\W+", -1)))
                .toList();
        double known = words.stream().filter(real::contains).count() / (double) words.size();
        assertTrue(known > 0.8, () -> "of the words of sketches only " + known + " are those of the real texts");
    }

    @Test
    void fewGenWithoutItsClassifierKeepsTheOtherLabel() throws Exception {
        assertTrue(any(without("few-gen", "(?m)^    - agrees:.*\\n"), TunedMethodsTest::otherLabel));
    }

    @Test
    void privateTextsAreSeenByNoModelAndSayWhatTheyTell() throws Exception {
        Trial trial = run("private-texts");
        assertTrue(rejected(trial, "contaminated") > 0, "a guess that stood in the file");
        assertTrue(asked("").stream().noneMatch(told -> told.contains("superb and the story")));
        for (JsonNode sample : trial.lineage()) {
            assertTrue(sample.path("remarks").toString().contains("epsilon 8.00 at delta 0.001"), sample.toString());
        }
    }

    @Test
    void privateTextsWithoutPrivacySayNothingOfEpsilon() throws Exception {
        Trial trial = without("private-texts", ", privacy: \\{[^}]*}");
        assertFalse(trial.lineage().get(0).toString().contains("epsilon"));
    }

    @Test
    void logitSuppressionHoldsBackWordsTheMoreTheyWereUsed() throws Exception {
        run("logit-suppression");
        List<Prompt> reviews = prompts.stream()
                .filter(prompt -> JournalledChat.told(prompt).contains("Write one short sentence"))
                .toList();
        assertEquals(Map.of(), reviews.get(0).steering().words());
        Map<String, Double> last = reviews.get(reviews.size() - 1).steering().words();
        // Every text begins with these two words: they were used most, and lose all that may be lost.
        assertEquals(-7.5, last.getOrDefault("always", 0.0));
        assertEquals(-7.5, last.getOrDefault("wonderful", 0.0));
        assertTrue(last.values().stream().anyMatch(bias -> bias > -3 && bias < 0), last::toString);
    }

    @Test
    void logitSuppressionKeepsTheLabelOfTheSecondLook() throws Exception {
        Trial trial = run("logit-suppression");
        assertTrue(rejected(trial, "out-of-scope") > 0);
        assertEquals(2, values(trial.accepted(), "seen").size());
    }

    @Test
    void withoutSuppressionNoWordIsHeldBack() throws Exception {
        without("logit-suppression", "(?m)^        steering:.*\\n");
        assertTrue(prompts.stream().allMatch(prompt -> prompt.steering().words().isEmpty()));
    }
}
