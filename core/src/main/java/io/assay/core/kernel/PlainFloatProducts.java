package io.assay.core.kernel;

import java.util.Arrays;

/** Two vectors and four dimensions at once, along a line of a fixed length: more at once and the compiler leaves the loop as it is. */
final class PlainFloatProducts implements FloatProducts {

    private final float[][] block;

    PlainFloatProducts(int dimensions) {
        this.block = new float[dimensions][WIDTH];
    }

    @Override
    public void load(float[][] others, int from, int n) {
        for (int j = 0; j < n; j++) {
            float[] vector = others[from + j];
            for (int k = 0; k < vector.length; k++) {
                block[k][j] = vector[k];
            }
        }
    }

    @Override
    public void multiply(float[][] rows, float[][] products) {
        for (int i = 0; i < ROWS; i += 2) {
            two(rows[i], rows[i + 1], products[i], products[i + 1]);
        }
    }

    private void two(float[] a, float[] b, float[] first, float[] second) {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        int k = 0;
        for (; k + 4 <= a.length; k += 4) {
            four(a, b, k, block[k], block[k + 1], block[k + 2], block[k + 3], first, second);
        }
        for (; k < a.length; k++) {
            one(a[k], b[k], block[k], first, second);
        }
    }

    private static void four(
            float[] a,
            float[] b,
            int k,
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            float[] first,
            float[] second) {
        float a0 = a[k];
        float a1 = a[k + 1];
        float a2 = a[k + 2];
        float a3 = a[k + 3];
        float b0 = b[k];
        float b1 = b[k + 1];
        float b2 = b[k + 2];
        float b3 = b[k + 3];
        for (int j = 0; j < WIDTH; j++) {
            first[j] = first[j] + a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
            second[j] = second[j] + b0 * x0[j] + b1 * x1[j] + b2 * x2[j] + b3 * x3[j];
        }
    }

    private static void one(float a, float b, float[] x, float[] first, float[] second) {
        for (int j = 0; j < WIDTH; j++) {
            first[j] += a * x[j];
            second[j] += b * x[j];
        }
    }
}
