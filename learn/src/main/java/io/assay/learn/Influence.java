package io.assay.learn;

import io.assay.core.kernel.Vectors;

/**
 * What each row does to a loss on other rows: its change when the row's weight is raised, by n times (Koh &amp; Liang 2017, arXiv:1703.04730). Exact for
 * softmax regression, up to the curvature that a change of one row brings: -grad L' H^-1 grad l_i, H the Hessian of the mean loss with its
 * penalty. Below 0 is a row that helps. Leaving row i out changes the loss by about -influence / n.
 */
public final class Influence {

    private Influence() {}

    /**
     * @param model fitted to the examples with this c
     * @param others the rows whose mean loss is looked at
     * @return a number a row
     */
    public static double[] of(SoftmaxRegression model, Examples examples, double c, Examples others, TestLoss loss) {
        double[] gradient = new double[model.parameters().length];
        double all = 0;
        for (int i = 0; i < others.size(); i++) {
            Vector row = others.x().get(i);
            double weight = others.weights()[i];
            model.shape().add(gradient, row, loss.slope(model.probabilities(row), others.targets()[i]), weight);
            all += weight;
        }
        for (int d = 0; d < gradient.length; d++) {
            gradient[d] /= all;
        }
        double[] pull = ConjugateGradients.solve(vector -> model.hessianTimes(examples, c, vector), gradient);
        double[] influence = new double[examples.size()];
        for (int i = 0; i < influence.length; i++) {
            double[] own = model.gradient(examples.x().get(i), examples.targets()[i], TestLoss.CROSS_ENTROPY);
            influence[i] = -c * examples.size() * Vectors.dot(pull, own);
        }
        return influence;
    }
}
