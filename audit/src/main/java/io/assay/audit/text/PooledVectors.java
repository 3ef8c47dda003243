package io.assay.audit.text;

import java.util.List;
import java.util.OptionalDouble;

/** Texts as one vector each: the maximum and the minimum of every dimension over the vectors of their words. */
final class PooledVectors {

    private PooledVectors() {}

    /** The cosine of two pooled texts; empty where one has no vectors, their dimensions differ, or a vector is zero. */
    static OptionalDouble cosine(Object one, Object other) {
        double[] a = pooled(one);
        double[] b = pooled(other);
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            products = Math.fma(a[i], b[i], products);
            squaresA = Math.fma(a[i], a[i], squaresA);
            squaresB = Math.fma(b[i], b[i], squaresB);
        }
        double norms = StrictMath.sqrt(squaresA) * StrictMath.sqrt(squaresB);
        return a.length != b.length || norms == 0 ? OptionalDouble.empty() : OptionalDouble.of(products / norms);
    }

    private static double[] pooled(Object vectors) {
        if (!(vectors instanceof List<?> words) || words.isEmpty() || !(words.get(0) instanceof List<?> first)) {
            return new double[0];
        }
        int dimensions = first.size();
        double[] pooled = new double[2 * dimensions];
        for (int i = 0; i < dimensions; i++) {
            pooled[i] = Double.NEGATIVE_INFINITY;
            pooled[dimensions + i] = Double.POSITIVE_INFINITY;
        }
        for (Object word : words) {
            if (!(word instanceof List<?> vector) || vector.size() != dimensions) {
                return new double[0];
            }
            for (int i = 0; i < dimensions; i++) {
                if (!(vector.get(i) instanceof Number number)) {
                    return new double[0];
                }
                pooled[i] = Math.max(pooled[i], number.doubleValue());
                pooled[dimensions + i] = Math.min(pooled[dimensions + i], number.doubleValue());
            }
        }
        return pooled;
    }
}
