package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** With the inline cases of the golden file TX-X2 (vendi-score 0.0.3); a kernel given there stands here as vectors that have it. */
class VendiScoreTest {

    private static final VendiScore METRIC = new VendiScore();

    @Test
    void twoOfThreeAlikeAreFewerThanThree() {
        // K/3 has the eigenvalues 2/3 and 1/3: exp(0.6365).
        double entropy = -(2 * StrictMath.log(2 / 3.0) + StrictMath.log(1 / 3.0)) / 3;
        assertEquals(StrictMath.exp(entropy), measure(METRIC, synthetic(at(1, 0), at(1, 0), at(0, 1))), 1e-9);
    }

    @Test
    void agreesWithVendiScoreAtAllOrders() {
        // Cosines 0.9, 0 and 0.
        double[][] three = {at(1, 0, 0), at(0.9, StrictMath.sqrt(0.19), 0), at(0, 0, 1)};
        assertOrders(three);
        // The same in more dimensions than texts, where the kernel itself is taken.
        assertOrders(
                Arrays.stream(three).map(vector -> Arrays.copyOf(vector, 7)).toArray(double[][]::new));
    }

    private static void assertOrders(double[][] vectors) {
        var measurement = measured(METRIC, synthetic(vectors));
        assertEquals(2.1573004833739833, measurement.value(), 1e-6);
        assertEquals(2.8455368016574467, value(measurement, "q=0.1"), 1e-6);
        assertEquals(2.420348357053285, value(measurement, "q=0.5"), 1e-6);
        assertEquals(1.948051948051948, value(measurement, "q=2"), 1e-6);
        assertEquals(1.5789473684210527, value(measurement, "q=inf"), 1e-6);
    }

    @Test
    void isOneForCopiesAndNForTextsWithNothingInCommon() {
        assertEquals(1, measure(METRIC, synthetic(at(1, 2), at(1, 2), at(2, 4))), 1e-6);
        assertEquals(1, measure(METRIC, synthetic(at(3))), 1e-6);
        double[][] apart = new double[5][5];
        for (int i = 0; i < 5; i++) {
            apart[i][i] = i + 1;
        }
        var measurement = measured(METRIC, synthetic(apart));
        assertEquals(5, measurement.value(), 1e-6);
        assertEquals(5, value(measurement, "q=0.5"), 1e-6);
        assertEquals(5, value(measurement, "q=2"), 1e-6);
    }

    @Test
    void fallsWithEachTextThatRepeatsAnother() {
        double[][] texts = {at(1, 0, 0, 0), at(0, 1, 0, 0), at(0, 0, 1, 0), at(0, 0, 0, 1)};
        double last = 5;
        for (int copies = 1; copies <= 4; copies++) {
            texts[copies - 1] = texts[0];
            double value = measure(METRIC, synthetic(texts));
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void countsWordsInCommonWithTheKernelOfWords() {
        VendiScore words = new VendiScore(Kernel.WORD_JACCARD);
        assertEquals(1, measure(words, texts("a b", "B, a!")), 1e-9);
        assertEquals(2, measure(words, texts("a b", "c d")), 1e-9);
        // One word of three in common: K/2 has the eigenvalues (1 + 1/3)/2 = 2/3 and 1/3.
        double entropy = -(2 * StrictMath.log(2 / 3.0) + StrictMath.log(1 / 3.0)) / 3;
        assertEquals(StrictMath.exp(entropy), measure(words, texts("a b", "b c")), 1e-9);
    }

    @Test
    void needsATextThatHasADirection() {
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, synthetic(at(0, 0))));
    }
}
