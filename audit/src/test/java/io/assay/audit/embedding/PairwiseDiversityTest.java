package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.line;
import static io.assay.audit.embedding.Vectored.reference;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fields;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected values without a sum: scikit-learn 1.9.1 (cosine_similarity) and scipy 1.18.1 (cdist). */
class PairwiseDiversityTest {

    private static final PairwiseDiversity METRIC = new PairwiseDiversity();

    @Test
    void isTheMeanDistanceToTheNearestOther() {
        // On a line 0, 1, 5: the nearest are 1, 1 and 4 away; all pairs 1, 4 and 5.
        var measurement = measured(METRIC, synthetic(line(0, 1, 5)));
        assertEquals(2, measurement.value(), 1e-12);
        assertEquals(10 / 3.0, value(measurement, "remote-clique-mean-of-mean-distance-to-others"), 1e-12);
    }

    @Test
    void agreesWithScikitLearnOnPairs() {
        var measurement = measured(
                METRIC,
                List.of(
                        labelled(0, "x", 0, 1),
                        labelled(1, "x", 1, 0),
                        labelled(2, "y", 0, 2),
                        labelled(3, "y", 3, 1)));
        assertEquals(1.4125703849682212, measurement.value(), 1e-12);
        assertEquals(0.43018980501403165, value(measurement, "aps"), 1e-12);
        assertEquals(0.15811388300841897, value(measurement, "aps-intra-class"), 1e-12);
        assertEquals(0.566227766016838, value(measurement, "aps-inter-class"), 1e-12);
        assertEquals(2.1747711962568426, value(measurement, "remote-clique-mean-of-mean-distance-to-others"), 1e-12);
    }

    @Test
    void looksForTheNearestReferenceTextsWhereThereAreFive() {
        double[][] synthetic = {at(0, 1), at(1, 0), at(0, 2), at(3, 1)};
        double[][] five = {at(1, 1), at(2, 0), at(4, 4), at(0, 5), at(2, 2)};
        var measurement = measured(METRIC, together(synthetic(synthetic), reference(five)));
        assertEquals(1.2071067811865475, value(measurement, "mean-distance-to-nearest-reference"), 1e-12);
        assertEquals(0.6656076833873015, value(measurement, "mean-cosine-to-5-nearest-reference"), 1e-12);
        var few = measured(METRIC, together(synthetic(synthetic), reference(at(1, 1))));
        assertFalse(few.values().containsKey("mean-distance-to-nearest-reference"));
    }

    @Test
    void leavesVectorsWithoutLengthOutOfCosinesAlone() {
        // Distances of (0,0), (1,0), (0,1): 1, 1 and sqrt(2); the one pair with a cosine has 0.
        var measurement = measured(METRIC, synthetic(at(0, 0), at(1, 0), at(0, 1)));
        assertEquals(1, measurement.value(), 1e-12);
        assertEquals(0, value(measurement, "aps"));
    }

    @Test
    void fallsToNothingAsEveryTextGetsATwin() {
        double last = 3;
        for (double gap = 2; gap >= 0; gap -= 0.5) {
            double value = measure(METRIC, synthetic(line(0, gap, 10, 10 + gap)));
            assertEquals(gap, value, 1e-12);
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void needsTwoTexts() {
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, synthetic(line(1))));
    }

    private static Sample labelled(int index, String label, double x, double y) {
        return sample(Role.SYNTHETIC, index, "", Fields.of(Map.of("embedding", List.of(x, y), "label", label)));
    }
}
