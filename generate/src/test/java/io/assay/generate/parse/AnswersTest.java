package io.assay.generate.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.Finish;
import io.assay.core.model.Reply;
import io.assay.core.model.Usage;
import io.assay.generate.plan.LayoutSpec;
import io.assay.testkit.JournalledChat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {

    /** Fields of good pieces, reasons of lost ones. */
    private static List<String> read(LayoutSpec layout, Reply reply) {
        return Answers.read(layout, reply).stream()
                .map(piece -> piece.lost()
                        .map(Piece.Lost::reason)
                        .orElseGet(() ->
                                piece.fields() + (piece.missing().isEmpty() ? "" : " without " + piece.missing())))
                .toList();
    }

    private static List<String> read(LayoutSpec layout, String text) {
        return read(layout, Reply.of(text));
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Test
    void looksAtWhyAnAnswerEndedBeforeItReadsIt() {
        LayoutSpec text = new LayoutSpec.Text("text");
        assertEquals(List.of("{text=hello}"), read(text, " hello\n"));
        assertEquals(List.of("empty"), read(text, " \n"));
        assertEquals(List.of("cut"), read(text, JournalledChat.cut("hel")));
        Reply filtered = new Reply("hello", List.of(), Finish.FILTERED, Usage.NONE, List.of(), "", "");
        assertEquals(List.of("filtered"), read(text, filtered));
        assertEquals(List.of("cut"), read(new LayoutSpec.Label("label", List.of("a", "b")), JournalledChat.cut("a")));
    }

    @Test
    void splitsListsHoweverTheyAreMarked() {
        LayoutSpec items = new LayoutSpec.Items("t", 100, false);
        List<String> both = List.of("{t=one}", "{t=two words}");
        assertEquals(both, read(items, "Here are two:\n1. one\n2. two\n   words"));
        assertEquals(both, read(items, "- one\n* two words"));
        assertEquals(both, read(items, "1) one\n\n2) two words\n"));
        assertEquals(both, read(items, "one\n\ntwo words"));
        assertEquals(List.of("{t=3.5 grams of salt}"), read(items, "1. 3.5 grams of salt"));
        assertEquals(List.of("{t=one}"), read(new LayoutSpec.Items("t", 1, false), "1. one\n2. two"));
    }

    @Test
    void anOpenListBeginsInsideItsFirstItem() {
        assertEquals(List.of("{t=nine}", "{t=ten}"), read(new LayoutSpec.Items("t", 100, true), " nine\n10. ten"));
    }

    @Test
    void keepsCompleteItemsOfACutListAndCountsTheLoss() {
        assertEquals(
                List.of("{t=one}", "cut"),
                read(new LayoutSpec.Items("t", 100, false), JournalledChat.cut("1. one\n2. tw")));
    }

    @Test
    void readsLabelledSectionsAndKnowsWhichMayBeMissing() {
        Map<String, String> labels = map("input", "Input:", "output", "Output:");
        LayoutSpec one = new LayoutSpec.Sections(labels, List.of("input"), false);
        assertEquals(List.of("{input=a\nb, output=c}"), read(one, "Input: a\nb\nOutput: c"));
        assertEquals(List.of("{input=a, output=c}"), read(one, "**Input:** a\n## output: c"));
        assertEquals(List.of("{output=c} without [input]"), read(one, "Output: c"));
        assertEquals(List.of("missing-field"), read(one, "Input: a"));
        assertEquals(List.of("unparsed"), read(one, "nothing of the kind"));
        LayoutSpec many = new LayoutSpec.Sections(labels, List.of(), true);
        assertEquals(
                List.of("{input=a, output=b}", "{input=c, output=d}"),
                read(many, "Input: a\nOutput: b\nInput: c\nOutput: d"));
        assertEquals(
                List.of("{input=a, output=b}", "cut"),
                read(many, JournalledChat.cut("Input: a\nOutput: b\nInput: c\nOut")));
    }

    @Test
    void readsWhatStandsBetweenMarks() {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        marks.put("question", List.of("[Q]", "[A]"));
        marks.put("answer", List.of("[A]", "[E]"));
        LayoutSpec many = new LayoutSpec.Tags(marks, List.of(), true);
        assertEquals(
                List.of("{question=1, answer=2}", "{question=3, answer=4}"),
                read(many, "[Q] 1 [A] 2 [E] and [Q] 3 [A] 4 [E]"));
        assertEquals(List.of("{question=1, answer=2}"), read(many, JournalledChat.cut("[Q] 1 [A] 2 [E] [Q] 3")));
        assertEquals(List.of("missing-field"), read(many, "[Q] 1 [A] 2"));
    }

    private static final Map<String, Object> SCHEMA = Map.of(
            "type", "object",
            "properties", Map.of("name", Map.of("type", "string"), "age", Map.of("type", "integer", "minimum", 0)),
            "required", List.of("name"));

    @Test
    void readsJsonAsModelsWriteIt() {
        LayoutSpec json = new LayoutSpec.Json(SCHEMA, false);
        assertEquals(List.of("{name=Ann, age=3}"), read(json, "{\"name\": \"Ann\", \"age\": 3}"));
        assertEquals(
                List.of("{name=Ann, age=3}"),
                read(json, "Sure!\n```json\n{'name': 'Ann', age: 3,}\n```\nThere you are."));
        assertEquals(List.of("unparsed"), read(json, "no braces at all"));
        assertEquals(List.of("unparsed"), read(json, "{\"name\": \"Ann\""));
    }

    @Test
    void aPropertyThatBreaksTheSchemaFallsAloneIfItNeedNotBeThere() {
        LayoutSpec json = new LayoutSpec.Json(SCHEMA, false);
        assertEquals(List.of("{name=Ann} without [age]"), read(json, "{\"name\": \"Ann\", \"age\": -1}"));
        assertEquals(List.of("{name=Ann} without [age]"), read(json, "{\"name\": \"Ann\"}"));
        assertEquals(List.of("off-schema"), read(json, "{\"name\": 5, \"age\": 3}"));
        assertEquals(List.of("off-schema"), read(json, "{\"age\": 3}"));
    }

    @Test
    void keepsTheCompleteObjectsOfACutList() {
        LayoutSpec json = new LayoutSpec.Json(SCHEMA, true);
        assertEquals(
                List.of("{name=A} without [age]", "{name=B} without [age]", "cut"),
                read(json, JournalledChat.cut("[{\"name\": \"A\"}, {\"name\": \"B\"}, {\"na")));
        assertEquals(List.of("{name=A} without [age]", "off-schema"), read(json, "[{\"name\": \"A\"}, 3]"));
        assertEquals(List.of("unparsed"), read(json, "[".repeat(5000)));
    }

    @Test
    void cutsAtTheClosingQuotationMark() {
        LayoutSpec quote = new LayoutSpec.Quote("t", "\"");
        assertEquals(List.of("{t=A fine film.}"), read(quote, "A fine film.\" says the paper"));
        assertEquals(List.of("{t=A fine film.}"), read(quote, "\"A fine film.\""));
        assertEquals(List.of("{t=A fine film}"), read(quote, "A fine film\nand more"));
        assertEquals(List.of("{t=A fine film.}"), read(quote, JournalledChat.cut("A fine film. It has")));
        assertEquals(List.of("no-end"), read(quote, "A fine film"));
        assertEquals(List.of("cut"), read(quote, JournalledChat.cut("A fine film")));
        assertEquals(List.of("{t=Is it}"), read(new LayoutSpec.Quote("t", "?"), "Is it? Yes."));
    }

    @Test
    void mapsLabelsStrictlyAndNeverGuesses() {
        LayoutSpec label = new LayoutSpec.Label("l", List.of("spam", "ham", "not sure"));
        for (String spam : List.of(
                "spam",
                "Spam.",
                "**spam**",
                "Label: spam",
                "The answer is spam.",
                "spam, because it sells",
                "It sells.\nAnswer: spam")) {
            assertEquals(List.of("{l=spam}"), read(label, spam), spam);
        }
        assertEquals(List.of("{l=not sure}"), read(label, "Not sure"));
        for (String none : List.of(
                "not spam", "it could be spam", "spam or ham", "Label: spam\nLabel: ham", "spammer", "hamster")) {
            assertEquals(List.of("unmapped"), read(label, none), none);
        }
    }

    @Test
    void readsScoresOnTheirScaleOnly() {
        LayoutSpec score = new LayoutSpec.Score("s", 1, 10, Optional.of("Score:"));
        assertEquals(List.of("{s=4.5}"), read(score, "On 3 grounds. Score: 4.5"));
        assertEquals(List.of("{s=8.0}"), read(score, "score: 8/10"));
        assertEquals(List.of("off-scale"), read(score, "Score: 91"));
        assertEquals(List.of("off-scale"), read(score, "Score: 4/5"));
        assertEquals(List.of("off-scale"), read(score, "Score: -3"));
        assertEquals(List.of("unmapped"), read(score, "7"));
        assertEquals(List.of("unmapped"), read(score, "Score: high"));
    }

    @Test
    void readsTranscriptsInWhichRolesTakeTurns() {
        LayoutSpec talk = new LayoutSpec.Transcript("m", map("user", "[Human]", "assistant", "[AI]"), 2);
        assertEquals(
                List.of("{m=[{role=user, content=Hi}, {role=assistant, content=Hello there}]}"),
                read(talk, "[Human] Hi\n[AI] Hello\nthere".replace("\nthere", " there")));
        assertEquals(List.of("off-turn"), read(talk, "[AI] Hello\n[Human] Hi"));
        assertEquals(List.of("off-turn"), read(talk, "[Human] Hi\n[Human] Hi"));
        assertEquals(List.of("too-few-turns"), read(talk, "[Human] Hi"));
        assertEquals(List.of("cut"), read(talk, JournalledChat.cut("[Human] Hi\n[AI] Hel")));
    }
}
