package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
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

/** Hand-worked cases. */
class EvidenceTest {

    @Test
    void comparesCitedWithGold() {
        // 1 of 2 cited, 1 of 3 gold: F1 = 2/5.
        Measurement f1 =
                measured(new Evidence(), List.of(fielded(0, "x", "cited", List.of(1, 2, 2), "gold", "2, 3, 4")));
        assertEquals(0.4, f1.value(), 1e-12);
        assertEquals(0.5, value(f1, "micro-precision"));
        assertEquals(1 / 3.0, value(f1, "micro-recall"), 1e-12);
    }

    /** Inline cases of TX-23-evidence-prf. */
    @Test
    void leavesOutWhatIsUndefined() {
        Measurement none = measured(new Evidence(), List.of(fielded(0, "x", "cited", List.of(), "gold", List.of(1))));
        assertTrue(!none.values().containsKey("micro-precision"));
        assertEquals(0, value(none, "micro-recall"));
        assertEquals(1, value(none, "items-without-citation"));
        Measurement noGold = measured(new Evidence(), List.of(fielded(0, "x", "cited", List.of(1), "gold", List.of())));
        assertEquals(0, value(noGold, "micro-precision"));
        assertTrue(!noGold.values().containsKey("micro-recall"));
    }

    @Test
    void hasNoValueWithoutAnyEvidence() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new Evidence(), List.of(fielded(0, "x", "cited", List.of(), "gold", List.of()))));
        assertThrows(
                NothingToMeasure.class, () -> measure(new Evidence(), List.of(fielded(0, "x", "cited", List.of(1)))));
    }
}
