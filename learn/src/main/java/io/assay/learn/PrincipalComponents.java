package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The directions in which rows vary most (Pearson 1901): eigenvectors of the covariance, over n - 1, the greatest first. Of a direction and its opposite the one whose
 * farthest place is positive.
 *
 * @param mean of the rows
 * @param components directions of length 1
 * @param variances of the rows along each
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record PrincipalComponents(double[] mean, double[][] components, double[] variances) {

    /** @param k how many; rows must be two at least */
    public static PrincipalComponents fit(double[][] rows, int k) {
        Require.that(rows.length >= 2, "there must be at least 2 rows, but there were %d", rows.length);
        int width = rows[0].length;
        Require.that(k >= 1 && k <= width, "k must be from 1 to %d, but was %d", width, k);
        double[] mean = Vectors.mean(rows);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
        Require.that(eigen.decompose(covariance(rows, mean)), "rows must be finite");
        int[] order = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
        return new PrincipalComponents(
                mean,
                Arrays.stream(order)
                        .mapToObj(i -> signed(eigen.getEigenVector(i).getData()))
                        .toArray(double[][]::new),
                Arrays.stream(order)
                        .mapToDouble(i -> Math.max(0, eigen.getEigenvalue(i).getReal()))
                        .toArray());
    }

    private static DMatrixRMaj covariance(double[][] rows, double[] mean) {
        double[][] sums = new double[mean.length][mean.length];
        for (double[] row : rows) {
            double[] off = new double[mean.length];
            Arrays.setAll(off, d -> row[d] - mean[d]);
            for (int a = 0; a < off.length; a++) {
                Vector.of(off).addTo(sums[a], 0, off[a] / (rows.length - 1));
            }
        }
        return new DMatrixRMaj(sums);
    }

    private static double[] signed(double[] direction) {
        double farthest = 0;
        for (double one : direction) {
            farthest = Math.abs(one) > Math.abs(farthest) ? one : farthest;
        }
        double sign = farthest < 0 ? -1 : 1;
        return Arrays.stream(direction).map(one -> sign * one).toArray();
    }

    /** Where a row lies along each direction. */
    public double[] of(double[] row) {
        double[] off = new double[mean.length];
        Arrays.setAll(off, d -> row[d] - mean[d]);
        return Arrays.stream(components)
                .mapToDouble(direction -> Vectors.dot(direction, off))
                .toArray();
    }
}
