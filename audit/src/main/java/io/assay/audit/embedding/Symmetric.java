package io.assay.audit.embedding;

import io.assay.core.NothingToMeasure;
import io.assay.core.kernel.Dots;
import io.assay.core.kernel.Eigenvalues;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Symmetric matrices: means of products, eigenvalues, roots. */
final class Symmetric {

    private Symmetric() {}

    /** The sum over vectors of (x - centre)(x - centre)', divided by something. */
    static DMatrixRMaj scatter(double[][] vectors, double[] centre, double divisor) {
        int d = centre.length;
        double[][] turned = new double[d][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int k = 0; k < d; k++) {
                turned[k][i] = vectors[i][k] - centre[k];
            }
        }
        DMatrixRMaj matrix = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            matrix.set(i, i, Vectors.dot(turned[i], turned[i]) / divisor);
        }
        Dots.pairs(turned, (i, from, n, dots) -> {
            for (int j = 0; j < n; j++) {
                matrix.set(i, from + j, dots[j] / divisor);
                matrix.set(from + j, i, dots[j] / divisor);
            }
        });
        return matrix;
    }

    /** The eigenvalues, in no order. */
    static double[] eigenvalues(DMatrixRMaj matrix) {
        int n = matrix.getNumRows();
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOfRange(matrix.getData(), i * n, (i + 1) * n);
        }
        return Eigenvalues.of(rows).orElseThrow(Symmetric::notConverged);
    }

    private static NothingToMeasure notConverged() {
        return new NothingToMeasure("the eigenvalues did not converge");
    }

    private static double[] values(EigenDecomposition_F64<DMatrixRMaj> eigen, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = eigen.getEigenvalue(i).getReal();
        }
        return values;
    }

    /**
     * Eigenvalues, highest first, with their vectors.
     *
     * @param values eigenvalues
     * @param vectors a vector a value
     */
    record Axes(double[] values, double[][] vectors) {}

    static Axes axes(DMatrixRMaj matrix) {
        int n = matrix.getNumRows();
        EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(matrix);
        double[] values = values(eigen, n);
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> values[i]).reversed().thenComparing(i -> i));
        double[] sorted = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            sorted[i] = values[order[i]];
            vectors[i] = facing(eigen.getEigenVector(order[i]).getData());
        }
        return new Axes(sorted, vectors);
    }

    /** An eigenvector has no sign of its own: the largest of its numbers is made positive. */
    private static double[] facing(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            largest = Math.abs(vector[i]) > Math.abs(vector[largest]) ? i : largest;
        }
        if (vector[largest] >= 0) {
            return vector;
        }
        double[] turned = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            turned[i] = -vector[i];
        }
        return turned;
    }

    /** A factor F with F F' = the matrix: Cholesky's where the matrix has full rank, which is quick, else the root. */
    static DMatrixRMaj factor(DMatrixRMaj matrix) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(matrix.getNumRows(), true);
        return cholesky.decompose(matrix.copy())
                ? cholesky.getT(new DMatrixRMaj(matrix.getNumRows(), matrix.getNumRows()))
                : root(matrix);
    }

    /** The root of a matrix without negative eigenvalues; those below 0 by rounding count as 0. */
    private static DMatrixRMaj root(DMatrixRMaj matrix) {
        int n = matrix.getNumRows();
        Axes axes = axes(matrix);
        DMatrixRMaj scaled = new DMatrixRMaj(n, n);
        DMatrixRMaj vectors = new DMatrixRMaj(n, n);
        for (int k = 0; k < n; k++) {
            double root = StrictMath.sqrt(Math.max(0, axes.values()[k]));
            for (int i = 0; i < n; i++) {
                vectors.set(i, k, axes.vectors()[k][i]);
                scaled.set(i, k, axes.vectors()[k][i] * root);
            }
        }
        DMatrixRMaj product = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransB(scaled, vectors, product);
        return product;
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decompose(DMatrixRMaj matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.getNumRows(), true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw notConverged();
        }
        return eigen;
    }
}
