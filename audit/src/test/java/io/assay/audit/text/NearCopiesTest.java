package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Role;
import org.junit.jupiter.api.Test;

/** Hand-worked cases; the search itself is tested with {@link NearDuplicates}. */
class NearCopiesTest {

    private static final NearCopies NEAR = new NearCopies(0.5, 2, ShingleUnit.WORDS, Tokenizer.WHITESPACE, 128);

    @Test
    void countsTextsNearToTheReferenceAndBesideItToTheHoldout() {
        var measurement = measured(
                NEAR,
                together(
                        texts("a b c d", "x y", "x y", "p q"),
                        texts(Role.REFERENCE, "a b c e", "x y", "a b c e"),
                        texts(Role.HOLDOUT, "p q")));
        assertEquals(0.75, measurement.value());
        assertEquals(0.25, value(measurement, "holdout"));
        assertEquals(1.0, measurement.evidence().get(0).score());
        assertEquals(2, measurement.evidence().size());
    }

    @Test
    void doesNotMindLikenessWithinEitherSide() {
        assertEquals(0, measure(NEAR, together(texts("a b", "a b"), texts(Role.REFERENCE, "c d", "c d"))));
    }

    @Test
    void growsWithEachCopy() {
        var reference = texts(Role.REFERENCE, "the quick brown fox jumps over it");
        String[] some = {"a b", "c d", "e f", "g h"};
        for (int copies = 0; copies < some.length; copies++) {
            assertEquals(copies / 4.0, measure(NEAR, together(texts(some), reference)));
            some[copies] = "The quick brown fox jumps over me";
        }
    }
}
