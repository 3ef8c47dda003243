package io.assay.core.kernel;

/**
 * Dot products in single precision with a bound on their error: for looking which pairs are worth an exact look. Which bits come out depends
 * on the machine, so nothing but what is decided exactly afterwards may depend on them.
 */
final class RoughDots {

    /** Half the distance from 1 to the next float. */
    private static final double UNIT = 0x1.0p-24;

    private RoughDots() {}

    /** Takes the products of one vector with a run of others. */
    interface Row {
        /**
         * @param i the vector
         * @param from which vector the first of the products belongs to
         * @param first the first product that counts
         * @param end the first that does not count any more
         * @param dots the products; only valid during the call
         */
        void take(int i, int from, int first, int end, float[] dots);
    }

    /**
     * How far the product of two vectors may be off, as a share of the product of their lengths: one rounding for every product and every sum.
     * A tenth is added for the higher orders.
     */
    static double error(int dimensions) {
        return 1.1 * (dimensions + 1) * UNIT;
    }

    /** Products of all of one list with all of the other or, where both are the same and {@code upper}, of each vector with those after it. */
    static void scan(float[][] ones, float[][] others, boolean upper, Row row) {
        if (ones.length == 0 || others.length == 0) {
            return;
        }
        FloatProducts kernel = FloatProducts.create(others[0].length);
        float[][] rows = new float[FloatProducts.ROWS][];
        float[][] products = new float[FloatProducts.ROWS][FloatProducts.WIDTH];
        for (int from = 0; from < others.length; from += FloatProducts.WIDTH) {
            int n = Math.min(FloatProducts.WIDTH, others.length - from);
            kernel.load(others, from, n);
            int end = upper ? Math.min(ones.length, from + n) : ones.length;
            for (int i = 0; i < end; i += FloatProducts.ROWS) {
                for (int r = 0; r < FloatProducts.ROWS; r++) {
                    rows[r] = ones[Math.min(i + r, end - 1)];
                }
                kernel.multiply(rows, products);
                for (int r = 0; r < FloatProducts.ROWS && i + r < end; r++) {
                    row.take(i + r, from, upper ? Math.max(0, i + r + 1 - from) : 0, n, products[r]);
                }
            }
        }
    }
}
