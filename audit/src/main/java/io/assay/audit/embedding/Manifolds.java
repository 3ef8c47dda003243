package io.assay.audit.embedding;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.kernel.NearPairs;
import io.assay.core.kernel.Nearest;

/**
 * Precision, recall, density and coverage (Kynkaanniemi et al. 2019; Naeem et al. 2020): around every vector of a set lies a ball that reaches to its k-th nearest
 * other one; the balls together are the set's manifold.
 */
record Manifolds(double precision, double recall, double density, double coverage, int[] insideReference) {

    static Manifolds of(double[][] synthetic, double[][] reference, int k, Ties ties) {
        if (synthetic.length <= k || reference.length <= k) {
            throw new NothingToMeasure(
                    "a ball to the " + k + "-th neighbour takes more than " + k + " vectors on each side");
        }
        double[] realRadius = radii(reference, k);
        double[] syntheticRadius = radii(synthetic, k);
        int[] inside = new int[synthetic.length];
        boolean[] recalled = new boolean[reference.length];
        boolean[] covered = new boolean[reference.length];
        NearPairs.within(synthetic, syntheticRadius, reference, realRadius, (i, r, square) -> {
            if (within(square, realRadius[r], ties)) {
                inside[i]++;
                covered[r] = true;
            }
            recalled[r] |= within(square, syntheticRadius[i], ties);
        });
        int precise = 0;
        long balls = 0;
        for (int count : inside) {
            precise += count > 0 ? 1 : 0;
            balls += count;
        }
        return new Manifolds(
                (double) precise / synthetic.length,
                share(recalled),
                (double) balls / ((double) k * synthetic.length),
                share(covered),
                inside);
    }

    private static boolean within(double square, double radius, Ties ties) {
        return ties == Ties.LT ? square < radius : square <= radius;
    }

    /** Squared distance to the k-th nearest other vector. */
    private static double[] radii(double[][] vectors, int k) {
        double[][] squares = Nearest.others(vectors, k).squares();
        double[] radii = new double[vectors.length];
        for (int i = 0; i < radii.length; i++) {
            radii[i] = squares[i][k - 1];
        }
        return radii;
    }

    private static double share(boolean[] marks) {
        int marked = 0;
        for (boolean mark : marks) {
            marked += mark ? 1 : 0;
        }
        return (double) marked / marks.length;
    }

    /** All four beside a headline. */
    Measurement beside(double headline) {
        return Measurement.of(headline)
                .with("precision", precision)
                .with("recall", recall)
                .with("density", density)
                .with("coverage", coverage);
    }
}
