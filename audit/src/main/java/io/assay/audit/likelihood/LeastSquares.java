package io.assay.audit.likelihood;

import io.assay.core.NothingToMeasure;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Ordinary least squares with an intercept, by QR decomposition.
 *
 * @param weights intercept first, then one a column
 */
record LeastSquares(double[] weights) {

    /** Below this the columns depend on each other and the weights mean nothing. */
    private static final double QUALITY_LEAST = 1e-12;

    /** @throws NothingToMeasure where there are too few rows, or the columns depend on each other */
    static LeastSquares fit(double[][] rows, double[] targets) {
        int columns = rows.length == 0 ? 0 : rows[0].length + 1;
        if (rows.length <= columns) {
            throw new NothingToMeasure("there are too few scores by people to fit weights to: " + rows.length);
        }
        DMatrixRMaj x = new DMatrixRMaj(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            x.set(i, 0, 1);
            for (int j = 1; j < columns; j++) {
                x.set(i, j, rows[i][j - 1]);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquaresQrPivot(false, false);
        if (!solver.setA(x) || solver.quality() < QUALITY_LEAST) {
            throw new NothingToMeasure("the scores depend on each other, so that no weights can be fitted");
        }
        DMatrixRMaj weights = new DMatrixRMaj(columns, 1);
        solver.solve(new DMatrixRMaj(targets), weights);
        return new LeastSquares(weights.getData().clone());
    }

    double predict(double[] row) {
        double sum = weights[0];
        for (int j = 0; j < row.length; j++) {
            sum = Math.fma(weights[j + 1], row[j], sum);
        }
        return sum;
    }

    /** The share of the targets' variance that is explained; 0 where they do not vary. */
    double explained(double[][] rows, double[] targets) {
        double mean = java.util.Arrays.stream(targets).sum() / targets.length;
        double around = 0;
        double left = 0;
        for (int i = 0; i < targets.length; i++) {
            around += (targets[i] - mean) * (targets[i] - mean);
            left += (targets[i] - predict(rows[i])) * (targets[i] - predict(rows[i]));
        }
        return around == 0 ? 0 : 1 - left / around;
    }
}
