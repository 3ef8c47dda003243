package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hand-worked case and the golden case of TX-X4-verbatim-overlap (a dynamic programme in Python). */
class VerbatimRunTest {

    private static final VerbatimRun THREE = new VerbatimRun(3, Tokenizer.UNICODE_ALNUM_RUNS);

    @Test
    void countsTextsWithALongRun() {
        var data = together(texts("x a b c y", "q a b"), texts(Role.REFERENCE, "z", "a b c d"));
        var measurement = measured(THREE, data);
        assertEquals(0.5, measurement.value());
        assertEquals(2.5, value(measurement, "mean-longest-run"));
        assertEquals(1, measurement.evidence().get(0).samples().get(1).ordinal());
    }

    @Test
    void doesNotRunFromOneTextIntoTheNext() {
        assertEquals(0, measure(THREE, together(texts("a b c"), texts(Role.REFERENCE, "a b", "c d"))));
        assertEquals(0, measure(THREE, together(texts("n o p"), texts(Role.REFERENCE, "a b", "c d"))));
    }

    @Test
    void agreesWithADynamicProgramme() {
        List<Integer> expected = List.of(
                2, 2, 2, 2, 3, 2, 2, 2, 61, 2, 2, 3, 2, 2, 2, 2, 3, 2, 2, 2, 2, 5, 1, 48, 2, 3, 2, 2, 2, 3, 2, 2, 2, 57,
                2, 9, 7, 2, 2, 2);
        var texts = GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/contamination-corpus.csv")
                .subList(0, 40);
        var reference = GoldenInputs.csv(Role.REFERENCE, "text/inputs/contamination-benchmark.csv")
                .subList(0, 60);
        VerbatimRun run = new VerbatimRun();
        assertEquals(0.1, value(measured(run, together(texts, reference)), "share-at-least-8"));
        for (int i = 0; i < expected.size(); i++) {
            var one = measured(run, together(List.of(texts.get(i)), reference));
            assertEquals((double) expected.get(i), value(one, "longest-run"), "row " + i);
        }
    }

    @Test
    void growsWithEachText() {
        String[] some = {"p", "q", "r", "s"};
        for (int copies = 0; copies < some.length; copies++) {
            assertEquals(copies / 4.0, measure(THREE, together(texts(some), texts(Role.REFERENCE, "a b c d e"))));
            some[copies] = "so b c d it is";
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(THREE, together(texts("a"), texts(Role.REFERENCE, "!"))));
    }
}
