package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.numbers;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.assay.core.Auditable;
import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.Sample;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases, of Pres_comb too. */
class F1ApTest {

    @Test
    void multipliesIntentAndPreservation() {
        // 1 * (1 - 2/5) and 0 * 0.6: mean 0.3.
        Measurement combined = measured(new PreservedCombined(), List.of(revision(0, 1, 0.5), revision(1, 0, 0.5)));
        assertEquals(0.3, combined.value(), 1e-12);
        assertEquals(0.6, numbers(combined, "first-ten")[0], 1e-12);
    }

    @Test
    void isTheF1OfTheMeans() {
        // A = 0.5, P = 0.3: 0.3/0.8. Single: 2*.5*.6/1.1 and 0.
        Measurement f1 = measured(new F1Ap(), List.of(revision(0, 1, 0.5), revision(1, 0, 0.5)));
        assertEquals(0.3 / 0.8, f1.value(), 1e-12);
        assertEquals(0.6 / 1.1 / 2, value(f1, "mean-of-item-f1"), 1e-12);
        assertEquals(0.5, value(f1, "mean-attribution"));
    }

    /** Inline cases of TX-17-f1-ap. */
    @Test
    void isZeroWhereOnePartIs() {
        assertEquals(0, measure(new F1Ap(), List.of(revision(0, 0, 0))));
        assertEquals(0, measure(new F1Ap(), List.of(revision(0, 1, 0))));
        assertEquals(1, measure(new F1Ap(), List.of(fielded(0, "a", "source", "a", "intent", 1, "attribution", 1))));
    }

    @Test
    void needsBothParts() {
        assertNothing(new F1Ap(), fielded(0, "a", "source", "a", "intent", 1));
        assertNothing(new PreservedCombined(), fielded(0, "a", "source", "a"));
    }

    private static void assertNothing(Auditable metric, Sample sample) {
        Outcome<Measurement> outcome = Measuring.outcome(metric, List.of(sample), Settings.usual());
        assertInstanceOf(Outcome.Skipped.class, outcome);
    }

    private static Sample revision(int index, int intent, double attribution) {
        return fielded(index, "hallo!", "source", "hello", "intent", intent, "attribution", attribution);
    }
}
