package io.assay.evaluate.open;

import io.assay.learn.DenseVector;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.Vector;
import java.util.List;

/**
 * Strengths of systems: the logarithm of the odds that the first of two is preferred is its strength less the other's, and what standing first and being longer are worth to
 * those who look (Bradley and Terry 1952, Biometrika 39:324; order: Davidson and Beaver 1977; length: Dubois et al. 2024, arXiv:2404.04475). A tie counts half for each. A penalty of a
 * ten-thousandth keeps the strength of a system that never lost finite, and the mean of all at 0.
 *
 * @param strengths of the systems in their order, in natural logarithms of odds
 * @param position what standing first is worth
 * @param length what an answer e times as long is worth
 */
@SuppressWarnings("ArrayRecordComponent") // Read in place; never compared.
record BradleyTerry(double[] strengths, double position, double length) {

    private static final double PENALTY_INVERSE = 1e4;
    private static final double ELO_MEAN = 1000;
    /** Ten times the odds are 400 points. */
    private static final double ELO_POINTS = 400 / StrictMath.log(10);

    /**
     * @param systems all that occur
     * @param times how often each bout counts
     * @param byLength whether length is accounted for; where answers do not differ in length it cannot be
     */
    static BradleyTerry fit(List<String> systems, List<Bout> bouts, double[] times, boolean byLength) {
        int size = systems.size();
        List<Vector> x =
                bouts.stream().map(bout -> row(systems, bout, byLength)).toList();
        double[][] targets = bouts.stream()
                .map(bout -> new double[] {1 - bout.outcome(), bout.outcome()})
                .toArray(double[][]::new);
        double[] fitted = SoftmaxRegression.fit(new Examples(x, size + 1, targets, times), PENALTY_INVERSE, true)
                .parameters();
        double[] strengths = java.util.Arrays.copyOf(fitted, size);
        return new BradleyTerry(strengths, fitted[size + 1], fitted[size]);
    }

    private static Vector row(List<String> systems, Bout bout, boolean byLength) {
        double[] row = new double[systems.size() + 1];
        row[systems.indexOf(bout.first())] += 1;
        row[systems.indexOf(bout.second())] -= 1;
        row[systems.size()] = byLength ? bout.longer() : 0;
        return new DenseVector(row);
    }

    /** A strength on Elo's scale, 1000 at the mean of all systems. */
    static double elo(double strength) {
        return ELO_MEAN + ELO_POINTS * strength;
    }
}
