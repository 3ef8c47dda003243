package io.assay.learn;

import java.util.Random;

/**
 * Two clouds of points, and labels of which a share is wrong.
 *
 * @param examples with the labels as given
 * @param clean whether a row's label is right
 */
public record PlantedNoise(Examples examples, boolean[] clean) {

    /** Clouds of variance 1 whose middles stand 3 apart. */
    public static PlantedNoise of(int n, int dimensions, double noise, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[n][dimensions];
        int[] labels = new int[n];
        boolean[] clean = new boolean[n];
        for (int i = 0; i < n; i++) {
            int truth = i % 2;
            for (int d = 0; d < dimensions; d++) {
                x[i][d] = random.nextGaussian() + (d == 0 ? 3 * truth - 1.5 : 0);
            }
            clean[i] = random.nextDouble() >= noise;
            labels[i] = clean[i] ? truth : 1 - truth;
        }
        return new PlantedNoise(Examples.of(Vector.all(x), dimensions, labels, 2), clean);
    }
}
