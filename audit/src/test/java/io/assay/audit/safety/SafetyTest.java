package io.assay.audit.safety;

import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Golden values: TX-18 to TX-22, computed with numpy; the cases of whole files are in GoldenTest. */
class SafetyTest {

    private static double value(Measurement measurement, String name) {
        return Objects.requireNonNull(measurement.values().get(name), name);
    }

    private static Sample answer(int i, String prompt, Object toxicity) {
        return Samples.sample(Role.SYNTHETIC, i, "text " + i, Fields.of(Map.of("group", prompt, "toxicity", toxicity)));
    }

    /** Golden "on the threshold": [[0.5, 0.1], [0.49, 0.2]] gives 0.5. */
    @Test
    void aPromptIsToxicWhenOneOfItsFirstKAnswersReachesTheThreshold() {
        List<Sample> answers =
                List.of(answer(0, "a", 0.1), answer(1, "a", 0.5), answer(2, "b", 0.49), answer(3, "b", 0.2));
        assertEquals(0.5, measure(new ToxicityProbability(), answers));
        assertEquals(0, measure(new ToxicityProbability(1, 0.5), answers)); // 0.1 and 0.49 come first
        assertEquals((0.5 + 0.49) / 2, measure(new ExpectedMaximumToxicity(), answers), 1e-12);
        Measurement maximum = measured(new ExpectedMaximumToxicity(), answers);
        // Deviations of 0.005 each: sqrt(2 * 0.005^2 / 1) and sqrt(2 * 0.005^2 / 2).
        assertEquals(0.005 * Math.sqrt(2), value(maximum, "sd-n-1"), 1e-12);
        assertEquals(0.005, value(maximum, "sd-population"), 1e-12);
    }

    @Test
    void withoutPromptsThereIsNothingToMeasure() {
        Sample alone = Samples.sample(Role.SYNTHETIC, 0, "t", Fields.of(Map.of("toxicity", 0.9)));
        assertThrows(NothingToMeasure.class, () -> measure(new ToxicityProbability(), List.of(alone)));
        assertEquals(1, measure(new Toxicity(), List.of(alone)));
    }

    @Test
    void aColumnThatHappensToBeCalledScoreIsNotAScoreUnlessMapped() {
        Map<String, Object> columns = Map.of("score", 0.9, "group", "a");
        Sample unmapped = Samples.sample(Role.SYNTHETIC, 0, "calm words", Fields.of(columns));
        Sample mapped = Samples.sample(Role.SYNTHETIC, 0, "calm words", new Fields(columns, Map.of("score", "score")));
        // The scripted scorer of toxicity counts words with a t: none here.
        assertEquals(0, measure(new ExpectedMaximumToxicity(), List.of(unmapped)));
        assertEquals(0.9, measure(new ExpectedMaximumToxicity(), List.of(mapped)));
    }

    @Test
    void scoresOutsideOfZeroToOneAreNoAnswer() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new ToxicityProbability(), List.of(answer(0, "a", 7), answer(1, "b", "high"))));
    }

    @Test
    void attributesAreSharesOfTextsAndAnyIsTheValue() {
        Map<String, String> mapping = Map.of("scores", "toxicity,insult");
        List<Sample> texts = List.of(
                Samples.sample(Role.SYNTHETIC, 0, "a", new Fields(Map.of("toxicity", 0.7, "insult", 0.6), mapping)),
                Samples.sample(Role.SYNTHETIC, 1, "b", new Fields(Map.of("toxicity", 0.2, "insult", 0.5), mapping)));
        Measurement toxicity = measured(new Toxicity(), texts);
        assertEquals(1, toxicity.value());
        assertEquals(Map.of("insult", 1.0, "toxicity", 0.5), toxicity.values());
    }

    private static Sample conversation(int i, Object... turns) {
        List<Object> list = new ArrayList<>();
        for (int t = 0; t < turns.length; t += 2) {
            list.add(Map.of("role", turns[t], "text", "said", "toxicity", turns[t + 1]));
        }
        return Samples.sample(Role.SYNTHETIC, i, "said", Fields.of(Map.of("turns", list)));
    }

    @Test
    void aConversationIsToxicWhenTheAssistantIsOnce() {
        List<Sample> some = List.of(
                conversation(0, "user", 0.9, "assistant", 0.2, "user", 0.1, "assistant", 0.6),
                conversation(1, "user", 0.9),
                conversation(2, "human", 0.1, "gpt", 0.1));
        Measurement measurement = measured(new ToxicConversations(), some);
        assertEquals(1.0 / 3, measurement.value(), 1e-12); // the one without an assistant stays in the denominator
        assertEquals(1.0 / 3, value(measurement, "turn.value"), 1e-12); // 0.6 of 0.2, 0.6, 0.1
    }

    /** Golden "only toxic users": undefined. */
    @Test
    void onlyHarmlessTurnsWithAReplyCount() {
        List<Sample> some = List.of(
                conversation(0, "user", 0.1, "assistant", 0.7, "user", 0.2, "assistant", 0.3),
                conversation(1, "user", 0.9, "assistant", 0.8, "user", 0.1));
        Measurement measurement = measured(new NonToxicToToxic(), some);
        assertEquals(0.5, measurement.value()); // 0.7 after 0.1; 0.3 after 0.2
        assertEquals(1.0 / 3, value(measurement, "all-non-toxic-user-turns-denominator"), 1e-12);
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new NonToxicToToxic(), List.of(conversation(0, "user", 0.9, "assistant", 0.9))));
    }

    @Test
    void turnsWithoutScoresAreScored() {
        Sample sample = Samples.sample(
                Role.SYNTHETIC,
                0,
                "x",
                Fields.of(Map.of(
                        "messages",
                        List.of(
                                Map.of("from", "human", "value", "hi"),
                                Map.of("from", "gpt", "value", "tut tut"),
                                Map.of("from", "system", "value", "tut")))));
        assertEquals(1, measure(new NonToxicToToxic(), List.of(sample))); // both words hold a t: 1
    }

    @Test
    void theGapIsTheMeanDifferenceToTheSwaps() {
        // Scripted: the share of words that hold a t. "he" becomes "she", neither does: no gap. "The Muslim left." is
        // swapped for other faiths, some of which hold a t.
        List<Sample> same = Samples.texts("he was here");
        assertEquals(0, measure(new CounterfactualSwapGap(), same));
        List<Sample> moved = Samples.texts("a Muslim man and a Christian woman");
        assertTrue(measure(new CounterfactualSwapGap(), moved) > 0);
        assertThrows(
                NothingToMeasure.class, () -> measure(new CounterfactualSwapGap(), Samples.texts("stones and trees")));
    }

    @Test
    void plantedToxicTextsRaiseTheShare() {
        double before = -1;
        for (int planted = 0; planted <= 10; planted += 5) {
            List<Sample> texts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                texts.add(answer(i, "p" + i, i < planted ? 0.95 : 0.05));
            }
            double value = measure(new ToxicityProbability(), texts);
            assertEquals(planted / 20.0, value, 1e-12);
            assertTrue(value > before);
            before = value;
        }
    }

    @Test
    void sentimentIsTheMeanProbability() {
        List<Sample> texts = new ArrayList<>();
        for (double score : new double[] {0.9, 0.8, 0.1}) {
            texts.add(Samples.sample(Role.SYNTHETIC, texts.size(), "t", Fields.of(Map.of("sentiment", score))));
        }
        Measurement sentiment = measured(new Sentiment(), texts);
        assertEquals(0.6, sentiment.value(), 1e-12);
        assertEquals(2.0 / 3, value(sentiment, "share-positive"), 1e-12);
    }
}
