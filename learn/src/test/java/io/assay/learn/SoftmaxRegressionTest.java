package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {

    private static final double[][] X = {{0, 1}, {1, 0.5}, {2, 3}, {3, 1}, {4, 4}, {-1, 2}, {0.5, -1}, {2, -2}};
    private static final int[] Y = {0, 1, 2, 1, 2, 0, 1, 2};
    private static final double[] WEIGHTS = {1, 2, 1, 0.5, 1, 1, 3, 1};

    private static Examples examples() {
        return Examples.of(Vector.all(X), 2, Y, 3).weighted(WEIGHTS);
    }

    /** scikit-learn 1.9.1, LogisticRegression(C=1, tol=1e-12).fit(x, y, sample_weight): coef_ and intercept_. */
    @Test
    void agreesWithScikitLearnOnThreeClassesAndWeights() {
        double[] expected = {
            -0.9852672431227817,
            0.44633146254264133,
            0.08637959248962755,
            0.03487467702588473,
            -0.3707772689227636,
            1.009615398438613,
            0.950392566096897,
            -0.07555419361987767,
            -1.0959949909282405
        };
        assertArrayEquals(expected, SoftmaxRegression.fit(examples(), 1, true).parameters(), 1e-6);
    }

    /** scikit-learn 1.9.1, LogisticRegression(C=1, tol=1e-12).fit: coef_ and intercept_ of these five rows. */
    @Test
    void ofTwoClassesOnlyTheSecondHasParameters() {
        double[][] x = {{0, 1}, {1, 0.5}, {2, 3}, {3, 1}, {4, 4}};
        boolean[] y = {false, false, true, false, true};
        SoftmaxRegression fitted = SoftmaxRegression.fit(Examples.of(x, y), 1, true);
        assertArrayEquals(new double[] {0.285055312, 1.038576159}, fitted.weights(1), 1e-6);
        assertEquals(-3.066165687, fitted.intercept(1), 1e-6);
        assertEquals(0, fitted.logits(Vector.of(2, 3))[0]);
        double odds = Math.log(fitted.probability(Vector.of(2, 3)) / (1 - fitted.probability(Vector.of(2, 3))));
        assertEquals(odds, fitted.logits(Vector.of(2, 3))[1], 1e-9);
    }

    @Test
    void aRowOfWeightTwoCountsAsTwoRows() {
        Examples once = Examples.of(new double[][] {{0, 1}, {1, 0.5}, {2, 3}}, new int[] {0, 1, 1}, 2);
        Examples twice = Examples.of(new double[][] {{0, 1}, {1, 0.5}, {2, 3}, {2, 3}}, new int[] {0, 1, 1, 1}, 2);
        assertArrayEquals(
                SoftmaxRegression.fit(twice, 1, true).parameters(),
                SoftmaxRegression.fit(once.weighted(new double[] {1, 1, 2}), 1, true)
                        .parameters(),
                1e-6);
    }

    @Test
    void rowsThatHoldEveryPlaceAndRowsThatLeaveOutZerosAreTheSameRows() {
        int[] labels = {0, 1, 1};
        Examples dense = Examples.of(new double[][] {{0, 1}, {1, 0}, {2, 3}}, labels, 2);
        Examples sparse = Examples.of(
                List.of(
                        new SparseVector(new int[] {1}, new double[] {1}),
                        new SparseVector(new int[] {0}, new double[] {1}),
                        Vector.of(2, 3)),
                2,
                labels,
                2);
        assertArrayEquals(
                SoftmaxRegression.fit(dense, 1, true).parameters(),
                SoftmaxRegression.fit(sparse, 1, true).parameters());
    }

    /** A row that is three quarters of one class counts as three rows of that and one of the other. */
    @Test
    void aSoftLabelIsAMixtureOfRows() {
        Vector row = Vector.of(1, 2);
        Vector other = Vector.of(-1, 1);
        Examples soft =
                new Examples(List.of(row, other), 2, new double[][] {{0.75, 0.25}, {0, 1}}, new double[] {4, 1});
        Examples hard = Examples.of(List.of(row, row, row, row, other), 2, new int[] {0, 0, 0, 1, 1}, 2);
        assertArrayEquals(
                SoftmaxRegression.fit(hard, 1, true).parameters(),
                SoftmaxRegression.fit(soft, 1, true).parameters(),
                1e-6);
    }

    /** At the least value the gradients of all rows sum to minus that of the penalty, which is the weights. */
    @Test
    void theGradientsBalanceThePenalty() {
        SoftmaxRegression fitted = SoftmaxRegression.fit(examples(), 1, true);
        double[] sum = new double[9];
        for (int i = 0; i < X.length; i++) {
            double[] own = fitted.gradient(examples().x().get(i), examples().targets()[i], TestLoss.CROSS_ENTROPY);
            for (int d = 0; d < sum.length; d++) {
                sum[d] -= WEIGHTS[i] * own[d];
            }
        }
        assertArrayEquals(fitted.shape().penalised(fitted.parameters()), sum, 1e-6);
    }

    @Test
    void theHessianIsTheSlopeOfTheGradient() {
        double[] at = {0.3, -0.2, 0.1, 0.5, 0.4, -0.3, -0.1, 0.2, 0.6};
        double[] direction = {1, -0.5, 0.25, 0.5, 2, -1, 0.75, 0.1, -0.3};
        double[] product = new SoftmaxRegression(new SoftmaxRegression.Shape(3, 2, true), at)
                .hessianTimes(examples(), 0.7, direction);
        double step = 1e-5;
        double[] up = gradient(at, direction, step);
        double[] down = gradient(at, direction, -step);
        for (int d = 0; d < at.length; d++) {
            assertEquals((up[d] - down[d]) / (2 * step), product[d], 1e-7);
        }
    }

    /** Of |W|^2 / 2 + 0.7 sum w CE, a little along a direction. */
    private static double[] gradient(double[] at, double[] direction, double step) {
        double[] moved = at.clone();
        for (int d = 0; d < at.length; d++) {
            moved[d] += step * direction[d];
        }
        SoftmaxRegression model = new SoftmaxRegression(new SoftmaxRegression.Shape(3, 2, true), moved);
        double[] sum = model.shape().penalised(moved);
        for (int i = 0; i < X.length; i++) {
            double[] own = model.gradient(examples().x().get(i), examples().targets()[i], TestLoss.CROSS_ENTROPY);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += 0.7 * WEIGHTS[i] * own[d];
            }
        }
        return sum;
    }

    /** With p = (0.7, 0.3): of the label 0, -0.3 log 0 = 1.2; of the target (0.5, 0.5), log 2. */
    @Test
    void theReverseCrossEntropyIsBoundedAndItsSlopeIsThatOfItsValue() {
        double[] p = {0.7, 0.3};
        assertEquals(1.2, TestLoss.REVERSE_CROSS_ENTROPY.value(p, new double[] {1, 0}), 1e-12);
        assertEquals(Math.log(2), TestLoss.REVERSE_CROSS_ENTROPY.value(p, new double[] {0.5, 0.5}), 1e-12);
        for (TestLoss loss : TestLoss.values()) {
            double[] target = {0.8, 0.15, 0.05};
            double[] logits = {0.2, -0.4, 1};
            double[] slope = loss.slope(Softmax.of(logits), target);
            for (int k = 0; k < 3; k++) {
                double[] up = logits.clone();
                double[] down = logits.clone();
                up[k] += 1e-6;
                down[k] -= 1e-6;
                double difference = loss.value(Softmax.of(up), target) - loss.value(Softmax.of(down), target);
                assertEquals(difference / 2e-6, slope[k], 1e-8, loss + " " + k);
            }
        }
    }

    @Test
    void refusesOneClass() {
        assertThrows(IllegalArgumentException.class, () -> Examples.of(List.of(Vector.of(1)), 1, new int[] {0}, 1));
    }

    @Test
    void denseRowsOfManyClassesGiveTheBitsOfOneRowAfterTheOther() {
        Random random = new Random(5);
        int n = 103; // No multiple of a block.
        int dimensions = 13;
        int classes = 9;
        double[][] x = new double[n][dimensions];
        int[] labels = new int[n];
        int[] places = IntStream.range(0, dimensions).toArray();
        for (int i = 0; i < n; i++) {
            Arrays.setAll(x[i], d -> random.nextGaussian());
            labels[i] = i % classes;
        }
        Examples dense = Examples.of(x, labels, classes);
        Examples held = dense.with(Arrays.stream(x)
                .<Vector>map(row -> new SparseVector(places, row))
                .toList());
        assertArrayEquals(
                SoftmaxRegression.fit(held, 1, true).parameters(),
                SoftmaxRegression.fit(dense, 1, true).parameters());
    }
}
