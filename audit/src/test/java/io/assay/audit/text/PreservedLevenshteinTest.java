package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fields;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreservedLevenshteinTest {

    /** Expected values rest on the distances of rapidfuzz 3.14.6. */
    @Test
    void takesEditsFromTheLengthOfTheOriginal() {
        assertEquals(1.0, preserved("hello", "hello"));
        assertEquals(0.6, preserved("hello", "hallo!"), 1e-12);
        assertEquals(0.0, preserved("hello", ""));
        assertEquals(0.0, preserved("abc", "abcdefgh"));
        assertEquals(0.8, preserved("naïve", "naive"), 1e-12);
        // The face is one code point: 2 of 4 go.
        assertEquals(0.5, preserved("\uD83D\uDE42 ok", "ok"), 1e-12);
    }

    @Test
    void leavesAnEmptyOriginalOnlyIfTheRevisionIsEmpty() {
        assertEquals(1.0, preserved("", ""));
        assertEquals(0.0, preserved("", "new"));
    }

    @Test
    void showsTheRevisionsThatKeepLeast() {
        var measurement =
                measured(new PreservedLevenshtein(), List.of(pair(0, "aaaa", "aaaa"), pair(1, "aaaa", "bbbb")));
        assertEquals(0.5, value(measurement, "mean"));
        assertEquals(List.of("1.0", "0.0"), measurement.lists().get("first-ten"));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void fallsAsMoreIsRewritten() {
        double last = 2;
        for (int changed = 0; changed <= 20; changed += 5) {
            double value = preserved("a".repeat(20), "b".repeat(changed) + "a".repeat(20 - changed));
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void needsTheOriginal() {
        assertThrows(NothingToMeasure.class, () -> measure(new PreservedLevenshtein(), List.of(sample("x", Map.of()))));
    }

    private static double preserved(String original, String revision) {
        return measure(new PreservedLevenshtein(), List.of(pair(0, original, revision)));
    }

    private static Sample pair(int index, String original, String revision) {
        return sample(Role.SYNTHETIC, index, revision, Fields.of(Map.of("source", original)));
    }
}
