package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.pair;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inline cases of P21-wer-cer-edit: rapidfuzz 3.14.6. */
class EditDistanceTest {

    @Test
    void agreesWithRapidfuzz() {
        check("kitten", "sitting", 3, 0.5714285714285714, 0.6153846153846154, 0.746031746031746);
        check("", "abc", 3, 0, 0, 0);
        check("", "", 0, 1, 1, 1);
        check("flaw", "lawn", 2, 0.5, 0.75, 0.8333333333333334);
        check("🙂🙃", "🙃🙂", 2, 0, 0.5, 0);
        check("café", "café", 0, 1, 1, 1);
    }

    private static void check(
            String text, String reference, int edits, double similarity, double indel, double winkler) {
        Measurement distance = measured(new EditDistance(), List.of(pair(0, text, reference)));
        assertEquals(1 - similarity, distance.value(), 1e-12);
        assertEquals(edits, value(distance, "mean-levenshtein-characters"));
        assertEquals(similarity, value(distance, "mean-normalized-levenshtein-similarity"), 1e-12);
        assertEquals(indel, value(distance, "mean-indel-ratio"), 1e-12);
        assertEquals(winkler, value(distance, "mean-jaro-winkler"), 1e-12);
    }

    @Test
    void countsCommonWordsInOrder() {
        // "a c" of "a b c" and "c a c".
        assertEquals(
                2, value(measured(new EditDistance(), List.of(pair(0, "a b c", "c a c"))), "mean-token-lcs-length"));
    }

    @Test
    void risesAsMoreIsChanged() {
        double last = -1;
        for (int changed = 0; changed <= 20; changed += 5) {
            double value = measure(
                    new EditDistance(),
                    List.of(pair(0, "b".repeat(changed) + "a".repeat(20 - changed), "a".repeat(20))));
            assertTrue(value > last);
            last = value;
        }
    }

    @Test
    void needsAReference() {
        assertThrows(NothingToMeasure.class, () -> measure(new EditDistance(), List.of(fielded(0, "a"))));
    }
}
