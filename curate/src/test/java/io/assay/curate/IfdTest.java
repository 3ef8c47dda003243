package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Answer;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.model.LanguageModel;
import io.assay.testkit.WordLanguageModel;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IfdTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** ifd.json: numpy 2.4.6 on these log-probabilities. */
    @Test
    void ratiosAreThoseOfTheDefinition() throws Exception {
        JsonNode cases;
        try (InputStream in = Objects.requireNonNull(IfdTest.class.getResourceAsStream("ifd.json"))) {
            cases = new ObjectMapper().readTree(in).path("cases");
        }
        JsonNode given = cases.path(0).path("input").path("conditioned");
        JsonNode alone = cases.path(0).path("input").path("unconditioned");
        JsonNode expected = cases.path(0).path("expected");
        assertEquals(15, given.size());
        for (int i = 0; i < given.size(); i++) {
            List<Double> with = numbers(given.path(i));
            List<Double> without = numbers(alone.path(i));
            assertEquals(expected.path("ifd-loss").path(i).asDouble(), ratio(Ifd.Form.LOSS, with, without), 1e-9);
            assertEquals(expected.path("ifd-ppl").path(i).asDouble(), ratio(Ifd.Form.PERPLEXITY, with, without), 1e-9);
        }
        assertInstanceOf(Answer.None.class, InstructionDifficulty.ratio(Ifd.Form.LOSS, List.of(), List.of()));
    }

    private static List<Double> numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        node.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private static double ratio(Ifd.Form form, List<Double> given, List<Double> alone) {
        Answer.Value<?> answer = assertInstanceOf(Answer.Value.class, InstructionDifficulty.ratio(form, given, alone));
        return (Double) answer.value();
    }

    /** The scripted model finds words of the context twice as likely: the first answer repeats its prompt, the second has nothing of it. */
    @Test
    void anAnswerThatItsPromptDoesNotHelpGoesAndOneThatCannotBeJudgedStays() throws Exception {
        Dataset data = new Curating(folder)
                .rows(
                        Role.SYNTHETIC,
                        List.of(
                                Map.of("prompt", "name red apples", "text", "red apples"),
                                Map.of("prompt", "name red apples", "text", "grey stones"),
                                Map.of("text", "grey stones")));
        Services services = Services.of(Map.of(LanguageModel.class, new WordLanguageModel(100)));
        Curated curated = new Curation(
                        List.of(new Ifd(Ifd.Form.LOSS, 1, 0)), List.of(data), Settings.usual(), services, Progress.NONE)
                .run();
        Curated.Step step = curated.steps().get(0);
        assertEquals(Map.of("prompt-is-no-help", 1L), step.drops().byRule());
        assertEquals(1, step.unanswered());
        assertEquals(1, step.drops().written().get(0).rows());
    }

    /** Words that are numbers are their own log-probabilities: the second word alone has a score both times, and costs 2 nats each time. */
    @Test
    void onlyTokensThatHaveAScoreBothTimesAreCounted() throws Exception {
        Dataset data = new Curating(folder)
                .rows(
                        Role.SYNTHETIC,
                        List.of(Map.of("prompt", "any", "text", "-7 -2"), Map.of("prompt", "any", "text", "-7")));
        Services services = Services.of(Map.of(LanguageModel.class, new WordLanguageModel(100)));
        Curated.Step step = new Curation(
                        List.of(new Ifd(Ifd.Form.LOSS, 1, 0)), List.of(data), Settings.usual(), services, Progress.NONE)
                .run()
                .steps()
                .get(0);
        List<Double> ratios = new ArrayList<>();
        step.drops().each((ordinal, reason) -> ratios.add(reason.score().orElseThrow()));
        assertEquals(List.of(1.0), ratios);
        assertEquals("the text has but one token, which nothing stands before", step.reason());
    }
}
