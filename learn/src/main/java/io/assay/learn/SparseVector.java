package io.assay.learn;

import io.assay.core.Require;
import java.util.stream.IntStream;

/**
 * A vector of which only the places that are not 0 need be held: what learners learn from.
 *
 * @param places ascending, each once
 * @param values one a place
 */
public record SparseVector(int[] places, double[] values) {

    public SparseVector {
        Require.that(places.length == values.length, "%d places had %d values", places.length, values.length);
    }

    /** A vector that holds every place. */
    public static SparseVector of(double... values) {
        return new SparseVector(IntStream.range(0, values.length).toArray(), values);
    }

    /** The product with the part of some weights that begins at a place. */
    public double dot(double[] weights, int from) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[from + places[i]];
        }
        return sum;
    }

    /** Adds a multiple of this vector to the part of a sum that begins at a place. */
    public void addTo(double[] sum, int from, double factor) {
        for (int i = 0; i < places.length; i++) {
            sum[from + places[i]] += factor * values[i];
        }
    }

    /** The squared length. */
    public double square() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** The product with another vector. */
    public double dot(SparseVector other) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < places.length && j < other.places.length; i++) {
            while (j < other.places.length && other.places[j] < places[i]) {
                j++;
            }
            if (j < other.places.length && other.places[j] == places[i]) {
                sum += values[i] * other.values[j];
            }
        }
        return sum;
    }

    /** This vector at length 1; the vector itself where it has no length. */
    public SparseVector unit() {
        double length = StrictMath.sqrt(square());
        if (length == 0) {
            return this;
        }
        double[] unit = new double[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = values[i] / length;
        }
        return new SparseVector(places, unit);
    }
}
