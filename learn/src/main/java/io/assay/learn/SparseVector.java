package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * A vector of which only the places that are not 0 need be held: what learners learn from.
 *
 * @param places ascending, each once
 * @param values one a place
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record SparseVector(int[] places, double[] values) implements Vector {

    public SparseVector {
        Require.that(places.length == values.length, "%d places had %d values", places.length, values.length);
    }

    @Override
    public double at(int place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? 0 : values[found];
    }

    @Override
    public int length() {
        return places.length == 0 ? 0 : places[places.length - 1] + 1;
    }

    @Override
    public double dot(double[] weights, int from) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[from + places[i]];
        }
        return sum;
    }

    @Override
    public void addTo(double[] sum, int from, double factor) {
        for (int i = 0; i < places.length; i++) {
            sum[from + places[i]] += factor * values[i];
        }
    }

    @Override
    public double square() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    @Override
    public double dot(Vector other) {
        return other instanceof SparseVector sparse ? dot(sparse) : productWith(other);
    }

    private double productWith(Vector dense) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * dense.at(places[i]);
        }
        return sum;
    }

    private double dot(SparseVector other) {
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
