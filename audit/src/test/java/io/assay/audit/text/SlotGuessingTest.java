package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The case and its values are those of TX-24-em-ts (ROUGE-L: rouge-score 0.1.2). */
class SlotGuessingTest {

    @Test
    void agreesWithTheGoldenCase() {
        List<String> originals =
                List.of("The Eiffel Tower", "Paris", "42", "blue whale", "a b c", "Berlin", "New-York", "It's");
        List<String> fills = List.of("eiffel tower", "paris.", "42", "the whale", "a c", "", "new york", "its");
        List<Sample> slots = new ArrayList<>();
        for (int i = 0; i < fills.size(); i++) {
            slots.add(slot(i, originals.get(i), fills.get(i)));
        }
        Measurement guessed = measured(new SlotGuessing(), slots);
        assertEquals(0.5, guessed.value());
        assertEquals(0.125, value(guessed, "exact"));
        assertEquals(0.125, value(guessed, "lower-trim"));
        assertEquals(0.5, value(guessed, "squad"));
        assertEquals(0.6375, value(guessed, "rouge-l-f1"), 1e-12);
    }

    @Test
    void risesAsMoreIsKnownByHeart() {
        assertEquals(0, measure(new SlotGuessing(), List.of(slot(0, "whale", "shark"))));
        assertEquals(1, measure(new SlotGuessing(), List.of(slot(0, "whale", "The Whale!"))));
    }

    @Test
    void needsOriginalAndFill() {
        assertThrows(NothingToMeasure.class, () -> measure(new SlotGuessing(), List.of(fielded(0, "x", "fill", "y"))));
    }

    private static Sample slot(int index, String original, String fill) {
        return fielded(index, "x", "original", original, "fill", fill);
    }
}
