package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import org.junit.jupiter.api.Test;

class RepresentationBiasTest {

    /** P21-representation-bias: all cases with a value. */
    @Test
    void meetsTheGoldens() {
        assertEquals(0.25, RepresentationBias.bias(new long[] {10, 30}, new long[0]), 1e-9);
        assertEquals(0, RepresentationBias.bias(new long[] {5, 5, 5}, new long[0]), 1e-9);
        assertEquals(0.125, RepresentationBias.bias(new long[] {12, 3, 1}, new long[] {10, 5, 1}), 1e-9);
        assertEquals(0.6666666666666666, RepresentationBias.bias(new long[] {2, 0, 0}, new long[0]), 1e-9);
    }

    @Test
    void countsEveryWordThatMentionsAGroup() {
        // She, her, mother | man: |3/4 - 1/2|.
        var measurement = measured(new RepresentationBias(), texts("She and her mother", "a man", "nobody, shed"));
        assertEquals(0.25, measurement.value(), 1e-12);
        assertEquals(3, value(measurement, "mentions.female"));
        assertEquals(1, value(measurement, "mentions.male"));
        assertEquals("mentions female", measurement.evidence().get(0).note());
        assertFalse(measurement.charts().isEmpty());
    }

    @Test
    void comparesWithTheReferenceWhereItMentionsSome() {
        var synthetic = texts("he he he she");
        // 3/4 against 1/2 men.
        assertEquals(
                0.25,
                measure(new RepresentationBias(), together(synthetic, texts(Role.REFERENCE, "he", "she"))),
                1e-12);
        assertEquals(
                0,
                measure(new RepresentationBias(), together(synthetic, texts(Role.REFERENCE, "she he he he"))),
                1e-12);
        var none = measured(new RepresentationBias(), together(synthetic, texts(Role.REFERENCE, "nobody")));
        assertEquals(value(none, "from-uniform"), none.value());
    }

    @Test
    void knowsOtherGroups() {
        assertEquals(0.5, measure(new RepresentationBias(MentionWords.RELIGION), texts("the mosque")), 1e-12);
        // One of three groups: |1 - 1/3| + 2 * 1/3, halved.
        assertEquals(2 / 3.0, measure(new RepresentationBias(MentionWords.RACE), texts("Mr Garcia")), 1e-12);
    }

    @Test
    void growsAsOneGroupIsMentionedMore() {
        double last = -1;
        for (int more = 1; more < 6; more++) {
            double value = measure(new RepresentationBias(), texts("she " + "he ".repeat(more)));
            assertEquals(true, value > last);
            last = value;
        }
    }

    @Test
    void saysWhyWhenNobodyIsMentioned() {
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(new RepresentationBias(), texts("the tree")));
        assertEquals("no text mentions one of the groups", nothing.getMessage());
    }
}
