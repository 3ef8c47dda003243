package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.reference;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fields;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the inline cases of the golden file TX-04 (numpy 2.4.6), and what holds for every metric of vectors. */
class EmbeddingSimilarityTest {

    private static final EmbeddingSimilarity METRIC = new EmbeddingSimilarity();

    @Test
    void isTheCosineOfTheMeanDirections() {
        // Means (0.569, 0.569) and (0.8, 0.4): 1.2 * 0.569 / (0.569 * sqrt(2) * sqrt(0.8)) = 1.2 / sqrt(1.6).
        var data = together(synthetic(at(1, 0), at(0, 1), at(1, 1)), reference(at(3, 4), at(1, 0)));
        assertEquals(0.9486832980505138, measure(METRIC, data), 1e-9);
    }

    @Test
    void isOneForEqualSets() {
        double[][] some = {at(1, 0), at(0, 1), at(1, 1)};
        assertEquals(1, measure(METRIC, together(synthetic(some), reference(some))), 1e-9);
    }

    @Test
    void leavesOutAVectorWithoutLengthAndSaysSo() {
        var data = together(synthetic(at(1, 0), at(0, 1), at(1, 1), at(0, 0)), reference(at(3, 4), at(1, 0)));
        var measurement = measured(METRIC, data);
        assertEquals(0.9486832980505138, measurement.value(), 1e-9);
        assertEquals(1, value(measurement, "without-length"));
    }

    @Test
    void fallsAsTheSubjectDriftsAway() {
        double last = 2;
        for (double angle = 0; angle <= 3; angle += 0.5) {
            double[] turned = at(StrictMath.cos(angle), StrictMath.sin(angle));
            double value = measure(METRIC, together(synthetic(turned), reference(at(1, 0))));
            assertEquals(StrictMath.cos(angle), value, 1e-12);
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void showsTheTextThatIsFarthestFromTheReference() {
        var measurement = measured(METRIC, together(synthetic(at(1, 0), at(-1, 0.1), at(1, 1)), reference(at(1, 0))));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void readsVectorsThatStandAsTextInSeveralColumns() {
        Fields columns = new Fields(Map.of("e0", "3", "e1", "4.0"), Map.of("embedding", "e0,e1"));
        var data = together(List.of(sample(Role.SYNTHETIC, 0, "", columns)), reference(at(1, 0)));
        assertEquals(0.6, measure(METRIC, data), 1e-12);
    }

    @Test
    void leavesOutWhatIsNoVector() {
        var data = together(
                synthetic(at(1, 0)),
                List.of(
                        sample(Role.SYNTHETIC, 1, "", Fields.of(Map.of("embedding", List.of("x", "y")))),
                        sample(Role.SYNTHETIC, 2, "", Fields.of(Map.of("embedding", List.of(Double.NaN, 1.0)))),
                        sample(Role.SYNTHETIC, 3, "", Fields.of(Map.of("embedding", List.of())))),
                reference(at(0, 1)));
        assertEquals(0, measure(METRIC, data), 1e-12);
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertEquals("the embeddings have different lengths", refusal(together(synthetic(at(1)), reference(at(1, 2)))));
        assertEquals(
                "only 0 vectors of the synthetic data have a length; it takes 1",
                refusal(together(synthetic(at(0, 0)), reference(at(1, 2)))));
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, synthetic(at(1, 2))));
    }

    private static String refusal(List<io.assay.core.Sample> data) {
        return String.valueOf(assertThrows(NothingToMeasure.class, () -> measure(METRIC, data))
                .getMessage());
    }
}
