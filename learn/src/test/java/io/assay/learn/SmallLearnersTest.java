package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Cases worked by hand and identities between learners; values of scikit-learn are held in the golden cases of tables. */
class SmallLearnersTest {

    private static final double[][] X = {{0}, {1}, {2}, {3}};
    private static final Quantities LINE = Quantities.of(X, new double[] {1, 3, 5, 7});

    @Test
    void cholesksTimesItselfIsTheMatrixAndSolvesIt() {
        double[][] matrix = {{4, 2}, {2, 5}};
        Cholesky factor = Cholesky.of(matrix).orElseThrow();
        assertArrayEquals(new double[] {2, 0}, factor.lower()[0]);
        assertArrayEquals(new double[] {1, 2}, factor.lower()[1]); // 2*1 = 2, 1 + 4 = 5.
        assertArrayEquals(new double[] {1, 1}, factor.solve(new double[] {6, 7}), 1e-12);
        assertEquals(Math.log(16) / 2, factor.logDiagonal(), 1e-12);
        assertTrue(Cholesky.of(new double[][] {{1, 1}, {1, 1}}).isEmpty());
    }

    @Test
    void leastSquaresWithoutPenaltyGoesThroughALine() {
        LeastSquares line = LeastSquares.fit(LINE, 0).orElseThrow();
        assertEquals(2, line.weights()[0], 1e-12);
        assertEquals(1, line.intercept(), 1e-12);
        // Centred squares are 5, so a penalty of 5 halves the slope; the mean 4 at 1.5 stays.
        LeastSquares halved = LeastSquares.fit(LINE, 5).orElseThrow();
        assertEquals(1, halved.weights()[0], 1e-12);
        assertEquals(2.5, halved.intercept(), 1e-12);
        assertTrue(LeastSquares.fit(Quantities.of(new double[][] {{1, 1}, {2, 2}}, new double[] {1, 2}), 0)
                .isEmpty());
    }

    @Test
    void naiveBayesIsEvenInTheMiddleOfTwoAlikeClasses() {
        double[][] x = {{0}, {2}, {10}, {12}};
        Classifier fitted = GaussianNaiveBayes.learner(0).fit(Examples.of(x, new int[] {0, 0, 1, 1}, 2));
        assertArrayEquals(new double[] {0.5, 0.5}, fitted.probabilities(Vector.of(6)), 1e-12);
        // Means 1 and 11, variance 1: the log odds of 5 are ((5-1)^2 - (5-11)^2)/2 = -10.
        assertEquals(1 / (1 + Math.exp(10)), fitted.probability(Vector.of(5)), 1e-12);
    }

    @Test
    void maximumLikelihoodMeetsTheShareOfTheClassAndKnowsWhenNoWeightsAreBest() {
        double[] p = MaximumLikelihood.inSample(X, new boolean[] {false, true, false, true})
                .orElseThrow();
        assertEquals(2, p[0] + p[1] + p[2] + p[3], 1e-9); // The score equation of the intercept.
        assertEquals(4, p[1] + 2 * p[2] + 3 * p[3], 1e-9); // That of the column: 1 + 3.
        assertTrue(MaximumLikelihood.inSample(X, new boolean[] {false, false, true, true})
                .isEmpty());
    }
}
