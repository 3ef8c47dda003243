package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hand-worked case and the golden cases of TX-X4-verbatim-overlap (sets of Python). */
class NgramNoveltyTest {

    private static final Tokenizer WORDS = Tokenizer.UNICODE_ALNUM_RUNS;

    @Test
    void countsWhatTheReferenceDoesNotHold() {
        // ab bc ab against ab bd: bc is new, ab is used.
        var measurement =
                measured(new NgramNovelty(2, WORDS), together(texts("a b c", "a b"), texts(Role.REFERENCE, "a b d")));
        assertEquals(1 / 3.0, value(measurement, "share-of-occurrences"), 1e-12);
        assertEquals(0.5, value(measurement, "share-of-types"));
        assertEquals(0.5, value(measurement, "share-of-reference-types-covered"));
    }

    @ParameterizedTest
    @CsvSource({
        "sst2, 1, 0.10677235108987061, 0.40185185185185185, 0.14484304932735426",
        "sst2, 2, 0.6476734297169239, 0.8315085158150851, 0.05583551703285628",
        "sst2, 3, 0.9181783584929595, 0.9724375538329026, 0.011926947446887812",
        "sst2, 4, 0.9855341738553417, 0.9948774240761068, 0.002729576915578085",
        "instruct, 1, 0.44425837320574163, 0.8268733850129198, 0.2764786795048143",
        "instruct, 2, 0.8586009459795868, 0.956675856636471, 0.07033248081841433",
        "instruct, 3, 0.9844317592112092, 0.9925397340253, 0.01273532668881506",
        "instruct, 4, 0.9983744242752641, 0.9984418822062948, 0.0028851702250432777"
    })
    void agreesWithSets(String corpus, int n, double occurrences, double types, double covered) {
        var data = together(
                GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/" + corpus + "-syn-clean.csv"),
                GoldenInputs.csv(Role.REFERENCE, "text/inputs/" + corpus + "-ref-clean.csv"));
        var measurement = measured(new NgramNovelty(n, WORDS), data);
        assertEquals(occurrences, value(measurement, "share-of-occurrences"), 1e-9);
        assertEquals(types, value(measurement, "share-of-types"), 1e-9);
        assertEquals(covered, value(measurement, "share-of-reference-types-covered"), 1e-9);
    }

    @Test
    void saysWhyWhenTheReferenceIsTooShort() {
        var data = together(texts("a b c"), texts(Role.REFERENCE, "a"));
        assertThrows(NothingToMeasure.class, () -> measured(new NgramNovelty(2, WORDS), data));
    }
}
