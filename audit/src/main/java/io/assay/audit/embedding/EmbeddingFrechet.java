package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Frechet distance on embeddings: |m1 - m2|^2 + tr(S1 + S2 - 2 (S1^1/2 S2 S1^1/2)^1/2), with means m and covariances S (divided by n - 1) of
 * synthetic and reference embeddings, as FID has it for images. The trace of the root is the sum of the roots of the eigenvalues of
 * S1^1/2 S2 S1^1/2, those below 0 by rounding counted as 0; a result between -1e-6 and 0 is 0.
 *
 * <p>Read: 0 means equal means and covariances. The unit is squared length of embeddings: compare with the value of real against real, which
 * is above 0 and shrinks as samples grow.
 *
 * <p>Misleads with few samples: below one more than the dimensions the covariance is singular, which {@code rank-deficient} says, and the value
 * is too high by an amount that depends on n. Compare only values of like n and of one embedder.
 *
 * <p>Worked example: in one dimension, synthetic 0 and 2 (mean 1, variance 2) and reference 1 and 5 (mean 3, variance 8):
 * (1 - 3)^2 + 2 + 8 - 2 * sqrt(16) = 6.
 *
 * @param normalised whether embeddings are brought to length 1 first
 * @param eps what is added to the diagonal of both covariances where one has fewer samples than dimensions + 1 (pytorch-fid: 1e-6)
 */
@About(
        id = "text.embedding-frechet",
        spec = "TX-04",
        summary = "Frechet distance between the embeddings of synthetic and real data",
        modalities = Modality.TEXT,
        source =
                "Heusel et al. 2017, arXiv:1706.08500; on sentence embeddings: Semeniuta et al. 2018, arXiv:1806.04936")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, needs = Role.REFERENCE, cost = Cost.STANDARD, identical = 0)
@AutoService(Auditable.class)
public record EmbeddingFrechet(boolean normalised, double eps) implements EmbeddingMetric {

    private static final double ROUNDING = 1e-6;

    public EmbeddingFrechet() {
        this(false, 0);
    }

    public EmbeddingFrechet {
        Require.that(eps >= 0, "eps must be at least 0, but was %s", eps);
    }

    private record Gauss(double[] mean, DMatrixRMaj covariance, boolean deficient) {}

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, 2);
        Gauss s = gauss(synthetic);
        Gauss r = gauss(rows.of(Role.REFERENCE, 2));
        boolean deficient = s.deficient || r.deficient;
        if (deficient && eps > 0) {
            addDiagonal(s.covariance, eps);
            addDiagonal(r.covariance, eps);
        }
        double means = Vectors.squaredDistance(s.mean, r.mean);
        double traces = CommonOps_DDRM.trace(s.covariance) + CommonOps_DDRM.trace(r.covariance);
        double distance = means + traces - 2 * traceOfRoot(s.covariance, r.covariance);
        if (distance < 0 && distance > -ROUNDING) {
            distance = 0;
        }
        return Measurement.of(Math.max(0, distance))
                .with("means", means)
                .with("covariances", Math.max(0, distance - means))
                .with("rank-deficient", deficient ? 1 : 0)
                .evidence(Telling.highest(
                        synthetic,
                        i -> Vectors.squaredDistance(synthetic.get(i).vector(), r.mean),
                        "far from the mean of the reference"));
    }

    private Gauss gauss(List<Rows.Row> rows) {
        double[][] vectors = Rows.vectors(rows);
        if (normalised) {
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = Vectors.unit(vectors[i]);
            }
        }
        double[] mean = Vectors.mean(vectors);
        return new Gauss(
                mean, Symmetric.scatter(vectors, mean, vectors.length - 1.0), vectors.length < mean.length + 1);
    }

    private static void addDiagonal(DMatrixRMaj matrix, double eps) {
        for (int i = 0; i < matrix.getNumRows(); i++) {
            matrix.add(i, i, eps);
        }
    }

    /** With one = F F' the eigenvalues of F' other F are those of root(one) other root(one). */
    private static double traceOfRoot(DMatrixRMaj one, DMatrixRMaj other) {
        DMatrixRMaj factor = Symmetric.factor(one);
        DMatrixRMaj left = new DMatrixRMaj(one.getNumRows(), one.getNumRows());
        CommonOps_DDRM.multTransA(factor, other, left);
        DMatrixRMaj product = new DMatrixRMaj(one.getNumRows(), one.getNumRows());
        CommonOps_DDRM.mult(left, factor, product);
        double trace = 0;
        for (double value : Symmetric.eigenvalues(product)) {
            trace += StrictMath.sqrt(Math.max(0, value));
        }
        return trace;
    }
}
