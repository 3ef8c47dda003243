package io.assay.curate.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.Sampling;
import io.assay.testkit.ScriptedChat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FramingTest {

    private static final List<String> TWO = List.of("good", "bad");
    private static final List<String> THREE = List.of("good", "bad", "neither");

    @Test
    void aYesToANegatedFramingSpeaksAgainstTheCandidate() {
        for (Framing framing : List.of(Framing.TRUE_OR_FALSE, Framing.QUESTION, Framing.OPINION)) {
            assertEquals(OptionalInt.of(1), framing.vote("Yes.", TWO, 1), framing::name);
            assertEquals(OptionalInt.of(0), framing.vote("False", TWO, 1), framing::name);
        }
        for (Framing framing :
                List.of(Framing.TRUE_OR_FALSE_NEGATED, Framing.QUESTION_NEGATED, Framing.OPINION_NEGATED)) {
            assertEquals(OptionalInt.of(0), framing.vote("yes, I do", TWO, 1), framing::name);
            assertEquals(OptionalInt.of(1), framing.vote("no", TWO, 1), framing::name);
        }
    }

    @Test
    void ofThreeLabelsANoIsNoVote() {
        assertEquals(OptionalInt.empty(), Framing.QUESTION.vote("no", THREE, 0));
        assertEquals(OptionalInt.of(0), Framing.QUESTION_NEGATED.vote("no", THREE, 0));
    }

    @Test
    void whatCannotBeToldIsNoVote() {
        assertEquals(OptionalInt.empty(), Framing.QUESTION.vote("notably so", TWO, 0));
        assertEquals(OptionalInt.empty(), Framing.INSTRUCTION_FIRST.vote("not good", TWO, 0));
        assertEquals(OptionalInt.empty(), Framing.MULTIPLE_CHOICE.vote("a good one", TWO, 0));
        assertEquals(OptionalInt.of(1), Framing.MULTIPLE_CHOICE.vote("(B)", TWO, 0));
        assertEquals(OptionalInt.of(0), Framing.INSTRUCTION_LAST.vote("It is warm.\nLabel: Good.", TWO, 0));
    }

    @Test
    void theModelSeesGoldLabelsOfExamplesAndNeverThatOfTheText() {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        ScriptedChat chat = new ScriptedChat("scripted", (prompt, draw) -> {
            asked.add(ScriptedChat.last(prompt));
            return prompt.messages().get(0).text().endsWith("why.") ? "It praises." : "It scolds.\nLabel: bad";
        });
        ModelAnnotator annotator =
                new ModelAnnotator(chat, new Question("Is it kind?", TWO, true), Sampling.GREEDY, 2, 1);
        annotator.learn(List.of(new ModelAnnotator.Example("well done", "good")));
        ModelAnnotator.Said said = annotator.annotate(List.of("go away")).get(0);
        assertEquals(
                List.of(1, 1), java.util.Arrays.stream(said.votes()).boxed().toList());
        assertTrue(asked.get(0).contains("The label is good. Explain"), asked.get(0));
        // The explanation stands before the label, and the text to label comes without one.
        assertTrue(asked.get(1).contains("well done\nIt praises.\nLabel: good"), asked.get(1));
        assertFalse(asked.get(1).substring(asked.get(1).indexOf("go away")).contains("Label: bad"), asked.get(1));
    }

    @Test
    void allNineFramingsAreAskedAboutTheFirstAnswersLabel() {
        ScriptedChat chat = new ScriptedChat("scripted", (prompt, draw) -> {
            String last = ScriptedChat.last(prompt);
            boolean negated = last.contains(" not bad") || last.contains("another than");
            return last.contains("letter alone") ? "B" : last.contains("One word") ? (negated ? "no" : "yes") : "bad";
        });
        ModelAnnotator annotator =
                new ModelAnnotator(chat, new Question("Is it kind?", TWO, false), Sampling.GREEDY, 1, 9);
        int[] votes = annotator.annotate(List.of("go away")).get(0).votes();
        assertEquals(
                Collections.nCopies(9, 1),
                java.util.Arrays.stream(votes).boxed().toList());
    }
}
