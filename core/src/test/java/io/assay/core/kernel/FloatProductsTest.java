package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both forms against sums in double; these tests run with the incubator module. */
class FloatProductsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 65, 384})
    void bothFormsStayWithinTheBound(int dimensions) {
        assertInstanceOf(VectorFloatProducts.class, FloatProducts.create(dimensions));
        check(new VectorFloatProducts(dimensions), dimensions, 256);
        check(new PlainFloatProducts(dimensions), dimensions, 256);
        check(new VectorFloatProducts(dimensions), dimensions, 37);
        check(new PlainFloatProducts(dimensions), dimensions, 37);
    }

    private static void check(FloatProducts kernel, int dimensions, int n) {
        float[][] rows = numbers(FloatProducts.ROWS, dimensions, 1);
        float[][] others = numbers(n + 2, dimensions, 2);
        float[][] products = new float[FloatProducts.ROWS][FloatProducts.WIDTH];
        kernel.load(others, 2, n);
        kernel.multiply(rows, products);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < n; j++) {
                double bound = RoughDots.error(dimensions)
                        * Math.sqrt(product(rows[i], rows[i]) * product(others[j + 2], others[j + 2]));
                assertEquals(product(rows[i], others[j + 2]), products[i][j], bound);
            }
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }

    private static float[][] numbers(int n, int dimensions, long seed) {
        float[][] numbers = new float[n][dimensions];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < dimensions; k++) {
                numbers[i][k] = (Mix.mix(seed * 7_919 + i * 1_009L + k) >> 40) * 0x1.0p-23f;
            }
        }
        return numbers;
    }
}
