package io.assay.learn;

import io.assay.core.kernel.Vectors;
import java.util.function.UnaryOperator;

/** The x of A x = b for a symmetric A that is known by its products and has no negative eigenvalue (Hestenes &amp; Stiefel 1952). */
final class ConjugateGradients {

    private static final double RESIDUAL_MAX = 1e-12;
    private static final int ROUNDS_MAX = 1_000;

    private ConjugateGradients() {}

    static double[] solve(UnaryOperator<double[]> product, double[] b) {
        double[] x = new double[b.length];
        double[] residual = b.clone();
        double[] direction = b.clone();
        double square = Vectors.dot(residual, residual);
        double enough = square * RESIDUAL_MAX * RESIDUAL_MAX;
        for (int round = 0; round < ROUNDS_MAX && square > enough; round++) {
            double[] image = product.apply(direction);
            double curvature = Vectors.dot(direction, image);
            if (!(curvature > 0)) {
                break; // Nothing is left but where A is 0.
            }
            double length = square / curvature;
            double next = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] += length * direction[i];
                residual[i] -= length * image[i];
                next += residual[i] * residual[i];
            }
            for (int i = 0; i < x.length; i++) {
                direction[i] = residual[i] + next / square * direction[i];
            }
            square = next;
        }
        return x;
    }
}
