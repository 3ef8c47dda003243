package io.assay.core.kernel;

import java.util.Arrays;

/**
 * Different keys, ascending, and how often each occurs.
 *
 * @param keys the keys
 * @param times occurrences of each
 */
public record Bag(long[] keys, int[] times) {

    /** The keys of a list, of which the first so many count. */
    public static Bag of(long[] list, int size) {
        long[] sorted = Arrays.copyOf(list, size);
        Arrays.sort(sorted);
        int[] times = new int[size];
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[different - 1]) {
                sorted[different++] = sorted[i];
            }
            times[different - 1]++;
        }
        return new Bag(Arrays.copyOf(sorted, different), Arrays.copyOf(times, different));
    }

    /** How many different keys there are. */
    public int size() {
        return keys.length;
    }
}
