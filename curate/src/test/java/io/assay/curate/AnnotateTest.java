package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.model.Capabilities;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.testkit.ScriptedChat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scripted model that knows warm words, and wavers on texts that hold "maybe". */
class AnnotateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final List<Map<String, Object>> rows = List.of(
            Map.of("text", "sun and warmth", "label", "warm"),
            Map.of("text", "ice and frost", "label", "cold"),
            Map.of("text", "a sun"),
            Map.of("text", "maybe a sun"),
            Map.of("text", "snow"));

    private static String answer(Prompt prompt, int draw) {
        String text = ScriptedChat.last(prompt);
        boolean wavers = text.contains("maybe") && draw == 1;
        return text.contains("sun") && !wavers ? "Label: warm" : "cold";
    }

    @Test
    void theModelLabelsWhatItIsSureOfAndPeopleGetTheRest() throws Exception {
        // A minute of people, sixty seconds a row: one row, that of highest entropy.
        Annotate step = step(0.8, Optional.of(new Annotate.People(1, 60, 30)));
        List<String> fates = new ArrayList<>();
        Curated curated = annotated(step, AnnotateTest::answer);
        curated.each(new Curated.Visitor() {
            @Override
            public void kept(Sample row) {
                fates.add(row.fields().text("annotator").orElse("gold") + " "
                        + row.fields().text("label").orElse("-"));
            }

            @Override
            public void dropped(Sample row, int at, Drops.Reason reason) {
                fates.add("dropped");
            }
        });
        assertEquals(List.of("gold warm", "gold cold", "model warm", "people -", "model cold"), fates);
        Map<String, Double> told = curated.steps().get(0).drops().told().values();
        assertEquals(1.0, told.getOrDefault("agreement-with-gold", -1.0));
        // Three answers each: 3/3, 2/3, 3/3.
        assertEquals(8.0 / 9, told.getOrDefault("mean-consistency", -1.0), 1e-12);
        // Five rows, two of them gold, asked three times at a cent; one minute of people at 30 USD an hour.
        assertEquals(0.15, told.getOrDefault("usd-of-model", -1.0), 1e-12);
        assertEquals(0.5, told.getOrDefault("usd-of-people", -1.0), 1e-12);
    }

    @Test
    void nothingIsLabelledWhereTheModelIsTooOftenWrongOnGold() {
        StepFailed blocked =
                assertThrows(StepFailed.class, () -> annotated(step(0.8, Optional.empty()), (prompt, draw) -> "warm"));
        assertTrue(blocked.toString().contains("right on 1 of 2 gold rows (0.500), below the gate"), blocked::toString);
    }

    @Test
    void saysThatItNeedsAModelBeforeAnyRowIsRead() {
        assertTrue(step(0, Optional.empty()).missing(Services.NONE).orElse("").contains("give --chat SPEC"));
    }

    private static Annotate step(double gate, Optional<Annotate.People> people) {
        return new Annotate(
                "Is it warm?", List.of("warm", "cold"), Optional.empty(), false, 0, 1, 3, 0.7, gate, people);
    }

    private Curated annotated(Annotate step, ScriptedChat.Rule rule) throws Exception {
        Services services =
                Services.of(Map.of(ChatModel.class, new Priced(new ScriptedChat("scripted", rule), new AtomicLong())));
        return new Curation(
                        List.of(step),
                        List.of(new Curating(folder).rows(Role.SYNTHETIC, rows)),
                        Settings.usual().withThreads(1),
                        services,
                        Progress.NONE)
                .run();
    }

    /** A cent a call. */
    private record Priced(ChatModel model, AtomicLong calls) implements ChatModel {

        @Override
        public String id() {
            return model.id();
        }

        @Override
        public Capabilities capabilities() {
            return model.capabilities();
        }

        @Override
        public CompletionStage<Reply> chat(Prompt prompt, int draw) {
            calls.incrementAndGet();
            return model.chat(prompt, draw);
        }

        @Override
        public double spentUsd() {
            return calls.get() / 100.0;
        }
    }
}
