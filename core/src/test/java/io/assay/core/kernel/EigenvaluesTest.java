package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EigenvaluesTest {

    @Test
    void solvesWhatAHandCanSolve() {
        assertArrayEquals(new double[0], sorted(new double[0][]));
        assertArrayEquals(new double[] {-3}, sorted(new double[][] {{-3}}));
        // Trace 4, determinant 3.
        assertArrayEquals(new double[] {1, 3}, sorted(new double[][] {{2, 1}, {1, 2}}), 1e-15);
        assertArrayEquals(new double[] {0, 0, 3}, sorted(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}), 1e-14);
        assertArrayEquals(new double[] {0, 2, 5}, sorted(new double[][] {{5, 0, 0}, {0, 0, 0}, {0, 0, 2}}));
    }

    /** The second difference on n points has the eigenvalues 2 - 2 cos(pi j / (n + 1)). */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 101})
    void agreesWithTheFormulaOfTheSecondDifference(int n) {
        double[][] matrix = new double[n][n];
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 2;
            if (i > 0) {
                matrix[i][i - 1] = -1;
                matrix[i - 1][i] = -1;
            }
            expected[i] = 2 - 2 * StrictMath.cos(Math.PI * (i + 1) / (n + 1));
        }
        assertArrayEquals(expected, sorted(matrix), 1e-13);
    }

    /** Products of 60 vectors in 300 dimensions: 240 eigenvalues are nothing but rounding, and of many sizes. */
    @Test
    void aMatrixOfLowRankConverges() {
        int n = 300;
        double[][] matrix = new double[n][n];
        double trace = 0;
        for (int row = 0; row < 60; row++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = (Mix.mix(row * 1000L + i) >>> 11) * 0x1.0p-53 - 0.5;
                trace += x[i] * x[i];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += x[i] * x[j];
                }
            }
        }
        double[] found = sorted(matrix);
        assertEquals(
                240,
                Arrays.stream(found).filter(value -> Math.abs(value) < 1e-10).count());
        assertEquals(trace, Arrays.stream(found).sum(), 1e-9);
    }

    /** A reflection of known eigenvalues: H D H with H = I - 2 v v'. */
    @Test
    void findsTheEigenvaluesThatAFullMatrixWasMadeFrom() {
        int n = 60;
        double[] v = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            v[i] = 1 + i % 7;
            square += v[i] * v[i];
        }
        double[] expected = new double[n];
        double[][] matrix = new double[n][n];
        for (int k = 0; k < n; k++) {
            expected[k] = k < 20 ? 0 : k - 30;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += expected[k]
                            * ((i == k ? 1 : 0) - 2 * v[i] * v[k] / square)
                            * ((j == k ? 1 : 0) - 2 * v[j] * v[k] / square);
                }
            }
        }
        Arrays.sort(expected);
        double[] found = sorted(matrix);
        assertArrayEquals(expected, found, 1e-12);
        assertEquals(Arrays.stream(expected).sum(), Arrays.stream(found).sum(), 1e-11);
    }

    private static double[] sorted(double[][] matrix) {
        double[] values = Eigenvalues.of(matrix).orElseThrow();
        Arrays.sort(values);
        return values;
    }
}
