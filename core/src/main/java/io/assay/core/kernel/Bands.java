package io.assay.core.kernel;

import java.io.Serializable;

/**
 * Locality-sensitive hashing of MinHash sketches: two texts are candidates if all rows of some band agree, which has the probability
 * 1 - (1 - J^rows)^bands.
 *
 * @param bands how many bands
 * @param rows lanes in a band
 */
public record Bands(int bands, int rows) implements Serializable {

    private static final double RECALL_LEAST = 0.99;

    /** The longest bands with which pairs at the threshold are found with a probability of at least 0.99. */
    public static Bands of(double threshold, int permutations) {
        for (int rows = permutations; rows > 1; rows--) {
            Bands bands = new Bands(permutations / rows, rows);
            if (bands.recall(threshold) >= RECALL_LEAST) {
                return bands;
            }
        }
        return new Bands(permutations, 1);
    }

    /** The probability that a pair of a similarity becomes a candidate. */
    public double recall(double similarity) {
        return 1 - StrictMath.pow(1 - StrictMath.pow(similarity, rows), bands);
    }

    /** What two sketches share if they agree in a band. */
    public long key(short[] sketch, int band) {
        long key = band;
        for (int row = band * rows; row < (band + 1) * rows; row++) {
            key = Mix.then(key, sketch[row]);
        }
        return Mix.mix(key);
    }

    /** Whether a band before this one already made them candidates. */
    public boolean agreeBefore(short[] a, short[] b, int band) {
        for (int earlier = 0; earlier < band; earlier++) {
            int row = earlier * rows;
            while (row < (earlier + 1) * rows && a[row] == b[row]) {
                row++;
            }
            if (row == (earlier + 1) * rows) {
                return true;
            }
        }
        return false;
    }
}
