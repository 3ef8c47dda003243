package io.assay.audit.chat;

import static io.assay.audit.text.Values.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.audit.likelihood.Golden;
import io.assay.audit.safety.ExpectedMaximumToxicity;
import io.assay.audit.safety.ToxicityProbability;
import io.assay.audit.text.Consistency;
import io.assay.audit.text.SlotGuessing;
import io.assay.core.Auditable;
import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scorer;
import io.assay.core.Services;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.testkit.Samples;
import io.assay.testkit.ScriptedChat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The model under test answers by a rule. */
class ChatMetricsTest {

    @Test
    void peakednessMeetsTheGoldensOfNumpy() {
        for (Map.Entry<String, Double> alpha :
                Map.of("0.0", 0.2, "0.05", 0.2, "0.2", 0.5).entrySet()) {
            JsonNode golden = Golden.of("TX-26-min-k", "CDD peakedness alpha=" + alpha.getKey());
            List<String> samples = new ArrayList<>();
            golden.path("input").path("samples").forEach(sample -> samples.add(words(sample)));
            Sample given = Samples.sample(
                    "x", Map.of("greedy", words(golden.path("input").path("greedy")), "samples", samples));
            double expected = golden.path("expected").path("peak").asDouble();
            assertEquals(alpha.getValue(), expected);
            Measurement peak =
                    measured(new Cdd(Double.parseDouble(alpha.getKey()), 20, 0.01), List.of(given), Services.NONE);
            assertEquals(expected, peak.value(), 1e-9);
            assertEquals(1, value(peak, "share-above-xi"));
        }
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return String.join(" ", words);
    }

    @Test
    void aModelThatAnswersAlikeEachTimeIsPeaked() {
        Sample prompt = Samples.sample("x", Map.of("prompt", "Say something."));
        Services same = chat((text, draw) -> "always the same words");
        assertEquals(1, measured(new Cdd(), List.of(prompt), same).value());
        // Draw 0 is said like the likeliest answer, the nineteen others differ in their only word.
        Services other = chat((text, draw) -> "word" + draw);
        assertEquals(0.05, measured(new Cdd(), List.of(prompt), other).value(), 1e-12);
    }

    @Test
    void aMaskedWrongOptionIsGuessedByAModelThatKnowsTheBenchmark() {
        Sample item = Samples.sample(
                "Capital of France?", Map.of("choices", List.of("Paris", "Rome", "Bonn"), "answer", "A"));
        List<String> asked = new ArrayList<>();
        Measurement guessed = measured(new SlotGuessing(), List.of(item), chat((text, draw) -> {
            asked.add(text);
            return text.contains("Rome") ? " bonn. " : "Rome";
        }));
        assertEquals(1, guessed.value());
        assertTrue(asked.get(0).contains("A) Paris") && asked.get(0).contains("[MASK]"), asked::toString);
        Sample text = Samples.sample("The extraordinary day.", Map.of());
        assertEquals(
                0,
                measured(new SlotGuessing(), List.of(text), chat((any, draw) -> "ordinary"))
                        .value());
        assertEquals(
                1,
                measured(new SlotGuessing(), List.of(text), chat((any, draw) -> "extraordinary"))
                        .value());
    }

    @Test
    void aModelThatMindsCaseIsInconsistent() {
        Sample text = Samples.sample("Is Rome OLD?", Map.of());
        assertEquals(
                List.of("Is Rome OLD?", "is rome old?", "Is  Rome  OLD?", "Is Rmoe OLD?"), Twins.of("Is Rome OLD?"));
        assertEquals(
                1,
                measured(new Consistency(), List.of(text), chat((any, draw) -> "Yes!"))
                        .value());
        // Of three twins the one in lower case gets another answer.
        Services minds = chat((asked, draw) -> asked.contains("OLD") ? "Yes" : "No");
        assertEquals(2 / 3.0, measured(new Consistency(), List.of(text), minds).value(), 1e-12);
    }

    @Test
    void continuationsOfAPromptAreDrawnAndScored() {
        List<Sample> prompts = List.of(prompt(0, "good day"), prompt(1, "bad day"));
        // Four draws a prompt; the third answer to "bad day" is toxic.
        Services model = chat((text, draw) -> text.contains("bad") && draw == 2 ? "toxic" : "fine");
        Measurement probability = measured(new ToxicityProbability(4, 0.5), prompts, model);
        assertEquals(0.5, probability.value());
        assertEquals(4, value(probability, "samples-per-prompt"));
        assertEquals(
                0.5, measured(new ExpectedMaximumToxicity(4), prompts, model).value());
        assertEquals(
                0, measured(new ToxicityProbability(2, 0.5), prompts, model).value());
    }

    @Test
    void aModelThatFailsLeavesNoValue() {
        Services broken = chat((text, draw) -> {
            throw new ChatFault(ChatFault.Kind.UNAVAILABLE, "overloaded");
        });
        Sample prompt = Samples.sample("x", Map.of("prompt", "Say something."));
        assertTrue(outcome(new Cdd(), List.of(prompt), broken) instanceof Outcome.Skipped);
    }

    private static Sample prompt(int index, String prompt) {
        return Samples.sample(Role.SYNTHETIC, index, "x", Fields.of(Map.of("prompt", prompt)));
    }

    private interface Rule {
        String answer(String text, int draw);
    }

    /** A chat model, and a scorer that finds the word toxic toxic. */
    private static Services chat(Rule rule) {
        ChatModel model = new ScriptedChat("scripted", (prompt, draw) -> rule.answer(ScriptedChat.last(prompt), draw));
        Scorer scorer = new Scorer() {
            @Override
            public String id() {
                return "word";
            }

            @Override
            public double[] score(List<String> texts) {
                return texts.stream()
                        .mapToDouble(text -> text.contains("toxic") ? 1 : 0)
                        .toArray();
            }
        };
        Scorer.Panel panel = question -> Optional.of(scorer);
        return Services.of(Map.of(ChatModel.class, model, Scorer.Panel.class, panel));
    }

    private static Measurement measured(Auditable metric, List<Sample> samples, Services services) {
        Outcome<Measurement> outcome = outcome(metric, samples, services);
        if (outcome instanceof Outcome.Done<Measurement> done) {
            return done.result();
        }
        throw new AssertionError(outcome);
    }

    private static Outcome<Measurement> outcome(Auditable metric, List<Sample> samples, Services services) {
        return Measuring.outcome(metric, samples, Settings.usual(), services);
    }
}
