package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.assay.core.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-worked cases, and those of TX-X4-verbatim-overlap that no copy is in. */
class ExactCopiesTest {

    @Test
    void countsSyntheticTextsThatTheReferenceHolds() {
        var measurement = measured(
                new ExactCopies(),
                together(texts("a b", "c d", "c d"), texts(Role.REFERENCE, "c d", "e f"), texts(Role.HOLDOUT, "a b")));
        assertEquals(2 / 3.0, measurement.value());
        assertEquals(2.0, value(measurement, "count"));
        assertEquals(1 / 3.0, value(measurement, "holdout"));
        assertEquals("wilson", measurement.interval().orElseThrow().method());
        assertEquals(3, measurement.evidence().get(0).samples().size());
    }

    @Test
    void saysNothingOfHoldoutThatIsNotThere() {
        var measurement = measured(new ExactCopies(), together(texts("a"), texts(Role.REFERENCE, "b")));
        assertEquals(0, measurement.value());
        assertFalse(measurement.values().containsKey("holdout"));
    }

    @Test
    void growsWithEachCopy() {
        var reference = texts(Role.REFERENCE, "r");
        String[] some = {"a", "b", "c", "d"};
        for (int copies = 0; copies < some.length; copies++) {
            assertEquals(copies / 4.0, measure(new ExactCopies(), together(texts(some), reference)));
            some[copies] = "r";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sst2", "instruct"})
    void findsNoneWhereThereIsNone(String corpus) {
        var data = together(
                GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/" + corpus + "-syn-clean.csv"),
                GoldenInputs.csv(Role.REFERENCE, "text/inputs/" + corpus + "-ref-clean.csv"));
        var measurement = measured(new ExactCopies(), data);
        assertEquals(0.0, value(measurement, "count"));
        assertEquals(0.0, value(measurement, "share"));
    }
}
