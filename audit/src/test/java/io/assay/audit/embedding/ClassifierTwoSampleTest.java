package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.line;
import static io.assay.audit.embedding.Vectored.reference;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import io.assay.learn.RocCurve;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClassifierTwoSampleTest {

    private static final ClassifierTwoSample BY_ROW = new ClassifierTwoSample(2, FoldsBy.BY_ROW);

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        // 0.9 > 0.6, 0.9 > 0.1, 0.4 > 0.1, but 0.4 < 0.6: three of four.
        assertEquals(
                OptionalDouble.of(0.75),
                RocCurve.area(at(0.9, 0.4, 0.6, 0.1), new boolean[] {true, true, false, false}));
    }

    /** scikit-learn 1.9.1: LogisticRegression(C=1, tol=1e-10) on rows by their index mod 2, roc_auc_score. */
    @Test
    void agreesWithScikitLearn() {
        var measurement = measured(
                BY_ROW,
                together(
                        synthetic(at(1, 0.2), at(0.4, 0.9), at(1.5, 0.1), at(0.2, 0.3), at(0.9, 0.8), at(1.2, 0.6)),
                        reference(at(0.1, 0.5), at(0.8, 0.4), at(0.3, 0.1), at(0.5, 0.7), at(1.1, 0.9), at(0, 0.2))));
        assertEquals(0.6111111111111112, measurement.value(), 1e-12);
        assertEquals(0.6388888888888888, value(measurement, "auc-pooled-out-of-fold"), 1e-12);
        assertEquals(0.004224021210322425, value(measurement, "pmse"), 1e-8);
    }

    @Test
    void tellsSetsApartThatDoNotTouch() {
        var data = together(synthetic(line(10, 11, 12, 13)), reference(line(0, 1, 2, 3)));
        var measurement = measured(BY_ROW, data);
        assertEquals(1, measurement.value());
        assertTrue(value(measurement, "pmse") > 0.2);
        assertEquals(3, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void hasNothingToLearnFromEqualTexts() {
        assertEquals(0.5, measure(BY_ROW, together(synthetic(line(1, 1, 1, 1)), reference(line(1, 1, 1, 1)))));
    }

    @Test
    void needsAsManyTextsASideAsFolds() {
        assertThrows(
                NothingToMeasure.class, () -> measure(BY_ROW, together(synthetic(line(1)), reference(line(1, 2, 3)))));
        assertThrows(IllegalArgumentException.class, () -> new ClassifierTwoSample(1, FoldsBy.HASH));
    }
}
