package io.assay.lm;

/** The places of the greatest numbers of an array, the greatest first; of equal ones the first. */
final class Highest {

    private Highest() {}

    static int of(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    static int[] of(float[] values, int count) {
        int[] best = new int[Math.min(count, values.length)];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (size == best.length && (size == 0 || values[i] <= values[best[size - 1]])) {
                continue;
            }
            int place = size < best.length ? size++ : size - 1;
            while (place > 0 && values[best[place - 1]] < values[i]) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = i;
        }
        return best;
    }
}
