package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Margins, calibration and directions against scikit-learn 1.9.1 and scipy on the same rows. */
class MarginsTest {

    private static final PlainRows.Source SOURCE = new PlainRows.Source();
    private static final PlainRows ROWS = SOURCE.rows(240);
    private static final PlainRows TEST = SOURCE.rows(300);
    private static final double[] SCORES = {-2, -1.5, -1, -.5, -.2, .1, .3, .8, 1.2, 2};
    private static final boolean[] POSITIVE = {false, false, true, false, false, true, false, true, true, true};

    /** scipy.optimize BFGS on the same loss; LinearSVC with intercept_scaling=1e3 gives the same to six digits. */
    @Test
    void theMachineIsAtTheLeastLoss() {
        double[] expected = {
            4.341295082861242, 0.8359188044461309, 1.02780460826227, -2.2878209585758964, -1.9306473645803002
        };
        LinearSvm fitted = LinearSvm.fit(Examples.of(ROWS.x, ROWS.others()), 1);
        assertArrayEquals(expected, fitted.weights()[1], 1e-6);
        double[] margins = fitted.margins(Vector.of(ROWS.x[0]));
        assertEquals(-margins[1], margins[0], 1e-6);
    }

    /** The larger the margin the larger the probability, and rows told so are about as often right as said. */
    @Test
    void marginsBecomeProbabilities() {
        Classifier classifier = LinearSvm.learner(1).fit(Examples.of(ROWS.x, ROWS.others()));
        double said = 0;
        int right = 0;
        for (int i = 0; i < TEST.x.length; i++) {
            double p = classifier.probability(Vector.of(TEST.x[i]));
            said += Math.max(p, 1 - p);
            right += p >= 0.5 == TEST.others()[i] ? 1 : 0;
        }
        assertEquals(right / 300.0, said / 300, 0.05);
        assertTrue(right > 255, "right: " + right);
    }

    /** sklearn.calibration._SigmoidCalibration: 1 / (1 + exp(a s + b)), a = -0.85506, b = -0.07184. */
    @Test
    void plattIsThatOfScikitLearn() {
        DoubleUnaryOperator platt = Calibration.PLATT.fit(SCORES, POSITIVE);
        for (double score : new double[] {-3, 0, 0.7}) {
            double expected = 1 / (1 + Math.exp(-0.8550610309392197 * score - 0.07183638275130574));
            assertEquals(expected, platt.applyAsDouble(score), 1e-6);
        }
    }

    /** IsotonicRegression(out_of_bounds="clip"). */
    @Test
    void isotonicIsThatOfScikitLearn() {
        double[] asked = {-3, -1.2, -1, 0, .1, .2, .5, .7, 1, 3};
        double[] expected = {0, 0.2, 1 / 3.0, 4 / 9.0, 0.5, 0.5, 0.7, 0.9, 1, 1};
        DoubleUnaryOperator isotonic = Calibration.ISOTONIC.fit(SCORES, POSITIVE);
        assertArrayEquals(expected, Arrays.stream(asked).map(isotonic).toArray(), 1e-9);
    }

    /** Three equal scores, one of them positive: a third. */
    @Test
    void equalScoresAreOneStep() {
        DoubleUnaryOperator isotonic =
                Calibration.ISOTONIC.fit(new double[] {1, 1, 1, 2}, new boolean[] {false, true, false, true});
        assertEquals(1 / 3.0, isotonic.applyAsDouble(1), 1e-12);
    }

    @Test
    void calibratedProbabilitiesOfThreeClassesSumToOne() {
        Learner calibrated = Calibrated.of(NearestNeighbours.learner(15), Calibration.ISOTONIC, 3);
        Classifier fitted = calibrated.fit(Examples.of(ROWS.x, ROWS.classes, 3));
        for (double[] row : Arrays.copyOf(TEST.x, 20)) {
            assertEquals(1, Arrays.stream(fitted.probabilities(Vector.of(row))).sum(), 1e-12);
        }
    }

    /** PCA(2, svd_solver="full") of the first thirty rows; the sign of the second direction turned. */
    @Test
    void everyLearnerByNameLearns() {
        Examples examples = Examples.of(ROWS.x, ROWS.classes, 3);
        for (ClassifierKind kind : ClassifierKind.values()) {
            Classifier fitted = kind.learner(1).fit(examples);
            long right = IntStream.range(0, 300)
                    .filter(i -> fitted.label(Vector.of(TEST.x[i])) == TEST.classes[i])
                    .count();
            assertTrue(right > 210, kind + " tells " + right + " of 300; the greatest class has 136");
        }
        for (RegressorKind kind : RegressorKind.values()) {
            Regressor fitted = kind.learner(1).fit(Quantities.of(ROWS.x, ROWS.numbers));
            double r2 = Errors.of(TEST.numbers, fitted.predict(Vector.all(TEST.x)))
                    .r2()
                    .orElseThrow();
            assertTrue(r2 > 0.85, kind + ": " + r2);
        }
    }
}
