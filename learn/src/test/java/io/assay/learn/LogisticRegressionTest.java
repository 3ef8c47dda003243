package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    /** scikit-learn 1.9.1, LogisticRegression(C=1, tol=1e-12).fit: coef_ and intercept_ of these five rows. */
    @Test
    void agreesWithScikitLearn() {
        double[][] x = {{0, 1}, {1, 0.5}, {2, 3}, {3, 1}, {4, 4}};
        boolean[] y = {false, false, true, false, true};
        LogisticRegression fitted = LogisticRegression.fit(x, y, 1);
        assertEquals(0.285055312, fitted.weights()[0], 1e-6);
        assertEquals(1.038576159, fitted.weights()[1], 1e-6);
        assertEquals(-3.066165687, fitted.intercept(), 1e-6);
    }

    /** At the least value the gradient of the penalty equals that of the data: w = C sum (y - p) x, and sum (y - p) = 0. */
    @Test
    void theGradientVanishesAtTheFit() {
        double[][] x = {{0.3, -2}, {1, 1}, {-1, 0.5}, {2, 2}, {0, 0}, {-0.5, 3}};
        boolean[] y = {true, false, false, true, true, false};
        LogisticRegression fitted = LogisticRegression.fit(x, y, 2);
        double[] sum = new double[3];
        for (int i = 0; i < x.length; i++) {
            double residual = (y[i] ? 1 : 0) - fitted.probability(x[i]);
            sum[0] += 2 * residual * x[i][0];
            sum[1] += 2 * residual * x[i][1];
            sum[2] += residual;
        }
        assertEquals(fitted.weights()[0], sum[0], 1e-6);
        assertEquals(fitted.weights()[1], sum[1], 1e-6);
        assertEquals(0, sum[2], 1e-6);
    }

    @Test
    void theAreaCountsPairsInOrderAndTiesHalf() {
        double[] scores = {0.1, 0.4, 0.4, 0.8};
        // Pairs (positive, negative): 0.4 > 0.1 yes, 0.4 = 0.4 half, 0.8 > 0.1 yes, 0.8 > 0.4 yes: 3.5 of 4.
        assertEquals(OptionalDouble.of(3.5 / 4), RocCurve.area(scores, new boolean[] {false, true, false, true}));
        assertTrue(RocCurve.area(scores, new boolean[4]).isEmpty());
    }
}
