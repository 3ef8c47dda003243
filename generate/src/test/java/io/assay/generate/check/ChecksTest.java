package io.assay.generate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.generate.Call;
import io.assay.generate.Draft;
import io.assay.generate.Slot;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.plan.TaskSpec;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Scene SCENE = new Scene(
            new TaskSpec(Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of()),
            List.of(),
            Map.of(),
            Optional.empty());

    private static Draft draft(String text, Map<String, String> conditions, String... shown) {
        List<Records> demonstrations = new ArrayList<>();
        for (String one : shown) {
            demonstrations.add(new Records("d" + demonstrations.size(), Map.of("text", one)));
        }
        Slot slot = new Slot(0, 0, conditions, Optional.empty(), demonstrations, Optional.empty());
        return Draft.begin("0-0", slot).with(Map.of("text", text));
    }

    private static String reason(CheckSpec spec, Draft draft, List<Records> file) {
        return Checks.of(spec, SCENE, any -> file, text -> text.contains("und") ? "deu" : "eng")
                .test("check", draft)
                .end()
                .map(Draft.End::reason)
                .orElse("");
    }

    private static String reason(CheckSpec spec, String text) {
        return reason(spec, draft(text, Map.of("topic", "tea")), List.of());
    }

    private static CheckSpec.Rules rules(
            Optional<Integer> least,
            Optional<Integer> most,
            List<String> words,
            List<String> begins,
            List<String> forbid) {
        return new CheckSpec.Rules("text", least, most, Optional.empty(), List.of(), forbid, words, begins, List.of());
    }

    @Test
    void rulesOfSelfInstructDropWhatTheyName() {
        CheckSpec.Rules rules = rules(
                Optional.of(4),
                Optional.of(6),
                List.of("map", "go to"),
                List.of("Write a program"),
                List.of("^\\p{Punct}", "^[^\\x00-\\x7F]"));
        assertEquals("", reason(rules, "Explain how bread rises"));
        assertEquals("too-short", reason(rules, "Explain bread quickly"));
        assertEquals("too-long", reason(rules, "Explain how bread rises in an oven"));
        assertEquals("forbidden", reason(rules, "Draw a Map of France"));
        assertEquals("forbidden", reason(rules, "Please go to the shop"));
        assertEquals("", reason(rules, "Explain the mapping of towns"));
        assertEquals("forbidden", reason(rules, "Write a program that sorts"));
        assertEquals("forbidden", reason(rules, "- make a short list"));
        assertEquals("forbidden", reason(rules, "\u00dcbersetze diesen Satz ins Englische"));
    }

    @Test
    void aTextMustHoldWhatWasAskedFor() {
        CheckSpec.Rules rules = new CheckSpec.Rules(
                "text",
                Optional.empty(),
                Optional.empty(),
                Optional.of(20),
                List.of("\\d"),
                List.of(),
                List.of(),
                List.of(),
                List.of("{{ topic }}"));
        assertEquals("", reason(rules, "2 cups of Tea"));
        assertEquals("lacks", reason(rules, "2 cups of milk"));
        assertEquals("off-pattern", reason(rules, "cups of tea"));
        assertEquals("too-long", reason(rules, "2 cups of tea, and 3 more cups of tea"));
    }

    @Test
    void refusalsAreKnownByHowTheyBegin() {
        CheckSpec refusal = new CheckSpec.Refusal("text", List.of("here is a text"));
        assertEquals("refused", reason(refusal, "I\u2019m sorry, but I can't do that."));
        assertEquals("refused", reason(refusal, "\"I cannot help\""));
        assertEquals("refused", reason(refusal, "Well, as an AI language model I have no taste."));
        assertEquals("refused", reason(refusal, "Here is a text: hello"));
        assertEquals("", reason(refusal, "I am so sorry about yesterday!".replace("I am so", "So")));
        assertEquals("", reason(refusal, "She said she cannot come."));
    }

    @Test
    void languagesAreToldByTheRun() {
        CheckSpec english = new CheckSpec.Language("text", List.of("eng"));
        assertEquals("", reason(english, "hello"));
        assertEquals("language", reason(english, "hallo und guten Tag"));
    }

    @Test
    void leaksOfDemonstrationsAndOfThePromptAreFound() {
        CheckSpec leak = new CheckSpec.Leak("text", 4, 5, List.of("given prompt"));
        String shown = "meet me at the old bridge tonight";
        assertEquals(
                "leaks-demonstration", reason(leak, draft("So meet me AT the station", Map.of(), shown), List.of()));
        assertEquals("", reason(leak, draft("So meet me at noon", Map.of(), shown), List.of()));
        assertEquals("leaks-prompt", reason(leak, draft("The #Given Prompt# is", Map.of(), shown), List.of()));
        Prompt prompt = Prompt.of(Sampling.GREEDY, Message.user("Write one short text message that sounds real."));
        Draft asked = draft("one short text message that I wrote", Map.of())
                .asked(new Call("s", "m", prompt, 0, Reply.of("")));
        assertEquals("leaks-prompt", reason(leak, asked, List.of()));
    }

    @Test
    void itemsOfABenchmarkAreFoundByARunOfWordsAndShortOnesAsAWhole() {
        CheckSpec check = new CheckSpec.Contamination("text", "x", Map.of(), 5);
        List<Records> benchmark = List.of(
                new Records("b1", Map.of("text", "How many legs has a spider in all?")),
                new Records("b2", Map.of("text", "Who are you?")));
        assertEquals("contaminated", reason(check, draft("Tell me how many legs has a beetle", Map.of()), benchmark));
        assertEquals("", reason(check, draft("How many legs has your dog", Map.of()), benchmark));
        assertEquals("contaminated", reason(check, draft("who are you", Map.of()), benchmark));
        assertEquals("", reason(check, draft("who are you going to meet", Map.of()), benchmark));
    }

    @Test
    void aClassifierTrainedOnRealDataMustAgree() {
        List<Records> labelled = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            labelled.add(new Records("s" + i, Map.of("text", "win a free prize now call " + i, "label", "spam")));
            labelled.add(new Records("h" + i, Map.of("text", "see you at home for dinner " + i, "label", "ham")));
        }
        CheckSpec agrees = new CheckSpec.Agrees("label", "text", "x", Map.of(), 0.5);
        assertEquals("", reason(agrees, draft("call now to win a prize", Map.of("label", "spam")), labelled));
        assertEquals("disobeys", reason(agrees, draft("dinner at home, see you", Map.of("label", "spam")), labelled));
        assertEquals("unknown-label", reason(agrees, draft("dinner", Map.of("label", "news")), labelled));
    }

    @Test
    void aConditionIsObeyedByTheRulesOfItsValue() {
        CheckSpec obeyed = new CheckSpec.Obeyed(
                "length", Map.of("short", rules(Optional.empty(), Optional.of(3), List.of(), List.of(), List.of())));
        assertEquals("", reason(obeyed, draft("one two three", Map.of("length", "short")), List.of()));
        assertEquals("disobeys", reason(obeyed, draft("one two three four", Map.of("length", "short")), List.of()));
        assertEquals("", reason(obeyed, draft("one two three four", Map.of("length", "long")), List.of()));
    }
}
