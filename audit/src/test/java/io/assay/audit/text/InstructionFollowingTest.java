package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Fields;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole responses; single instructions have their own test. */
class InstructionFollowingTest {

    private static final String COMMA = "punctuation:no_comma";
    private static final String WORDS = "length_constraints:number_words";
    private static final Map<String, Object> FIVE = Map.of("relation", "at least", "num_words", 5);

    private static Sample response(int index, String text, List<String> ids, List<Map<String, Object>> arguments) {
        return sample(Role.SYNTHETIC, index, text, Fields.of(Map.of("instructions", ids, "arguments", arguments)));
    }

    @Test
    void countsPromptsAndInstructions() {
        var measurement = measured(
                new InstructionFollowing(),
                List.of(
                        response(0, "One, two", List.of(COMMA), List.of(Map.of())),
                        response(1, "One two three", List.of(COMMA, WORDS), List.of(Map.of(), FIVE))));
        // No prompt, and one of three instructions.
        assertEquals(0, measurement.value());
        assertEquals(1 / 3.0, value(measurement, "instruction-strict"), 1e-12);
        assertEquals(3, value(measurement, "instructions"));
        assertEquals(1, value(measurement, COMMA + ".passed"));
        assertEquals(2, value(measurement, COMMA + ".of"));
        assertEquals("wilson", measurement.interval().orElseThrow().method());
        assertEquals("does not follow " + COMMA, measurement.evidence().get(0).note());
    }

    @Test
    void forgivesWrappingWhereLoose() {
        var measurement = measured(
                new InstructionFollowing(),
                List.of(response(0, "Sure, here it is:\nNo such sign here", List.of(COMMA), List.of())));
        assertEquals(0, value(measurement, "prompt-strict"));
        assertEquals(1, value(measurement, "prompt-loose"));
        assertEquals(1, value(measurement, "instruction-loose"));
    }

    @Test
    void detectsLanguagesOfLongEnoughTexts() {
        String french = "Cette phrase est écrite en français et personne ne pourrait en douter, je crois.";
        List<String> ids = List.of("language:response_language");
        assertEquals(1, measure(new InstructionFollowing(), List.of(response(0, french, ids, language("fr")))));
        assertEquals(0, measure(new InstructionFollowing(), List.of(response(0, french, ids, language("en")))));
        var wrapped =
                measured(new InstructionFollowing(), List.of(response(0, french + "\nHello", ids, language("en"))));
        assertEquals(0, value(wrapped, "prompt-loose"), "what an edit leaves over must show its language");
    }

    private static List<Map<String, Object>> language(String code) {
        return List.of(Map.of("language", code));
    }

    @Test
    void leavesOutWhatHasNoInstructionOrCannotBeChecked() {
        var measurement = measured(
                new InstructionFollowing(),
                List.of(
                        response(0, "fine", List.of(COMMA), List.of()),
                        response(1, "any", List.of(), List.of()),
                        response(2, "any", List.of(COMMA, "keywords:key_sentences"), List.of()),
                        response(3, "any", List.of(WORDS), List.of())));
        assertEquals(1, measurement.value());
        assertEquals(1, value(measurement, "prompts"));
        assertEquals(2, value(measurement, "prompts-left-out"));
    }

    @Test
    void repeatsThePromptWhereNoOtherTextIsGiven() {
        Map<String, Object> fields =
                Map.of("instructions", List.of("combination:repeat_prompt"), "prompt", "Say it twice.");
        assertEquals(1, measure(new InstructionFollowing(), List.of(sample("Say it twice. It, it.", fields))));
        assertEquals(0, measure(new InstructionFollowing(), List.of(sample("It, it.", fields))));
    }

    @Test
    void fallsWithEachCommaPlanted() {
        String[] texts = new String[10];
        java.util.Arrays.fill(texts, "without");
        for (int bad = 0; bad < texts.length; bad++) {
            List<Sample> samples = new java.util.ArrayList<>();
            for (String text : texts) {
                samples.add(response(samples.size(), text, List.of(COMMA), List.of()));
            }
            assertEquals(1 - bad / 10.0, measure(new InstructionFollowing(), samples), 1e-12);
            texts[bad] = "with, one";
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new InstructionFollowing(), List.of()));
    }
}
