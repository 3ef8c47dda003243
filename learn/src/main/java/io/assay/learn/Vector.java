package io.assay.learn;

import java.util.Arrays;
import java.util.List;

/** A row as learners see it: a number a place. Dense where most places matter, sparse where most are 0; learners take both. */
public sealed interface Vector permits DenseVector, SparseVector {

    /** A vector that holds every place. */
    static Vector of(double... values) {
        return new DenseVector(values);
    }

    /** Rows that hold every place. */
    static List<Vector> all(double[][] rows) {
        return Arrays.stream(rows).map(Vector::of).toList();
    }

    /** The value at a place; 0 where none is held. */
    double at(int place);

    /** One more than the last place that is held. */
    int length();

    /** The product with the part of some weights that begins at a place. */
    double dot(double[] weights, int from);

    /** Adds a multiple of this vector to the part of a sum that begins at a place. */
    void addTo(double[] sum, int from, double factor);

    /** The squared length. */
    double square();

    /** The product with another vector. */
    double dot(Vector other);
}
