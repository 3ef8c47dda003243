package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.audit.text.Tokenizer;
import io.assay.audit.text.TokensOf;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.kernel.Dots;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;

/**
 * Vendi score: the effective number of different texts, exp(-sum l log l) over the eigenvalues l of K/n, where K holds the cosines of all
 * pairs of embeddings. It is the exponential of the Renyi entropy of order q; order 1 (Shannon) is the value, other orders stand beside: below 1 they count
 * rare texts more, at infinity only the largest eigenvalue counts. Where there are fewer dimensions than texts the eigenvalues are taken from X'X/n,
 * which has the same ones above 0.
 *
 * <p>Read: 1 means that all texts are the same, n that no two have anything in common. Compare with the value of real data of like
 * n.
 *
 * <p>Misleads between data sets of different size: it grows with n and levels off; the dimensions of the embedder are its ceiling.
 *
 * <p>Worked example: two equal texts and one without relation to them: K/3 has the eigenvalues 2/3 and 1/3, the entropy is 0.6365 and the
 * score e^0.6365 = 1.89.
 *
 * @param kernel what likeness is counted with: {@code cosine} of embeddings, or {@code word-jaccard} of sets of words
 */
@About(
        id = "text.vendi-score",
        spec = "TX-X2",
        summary = "Effective number of different texts",
        modalities = Modality.TEXT,
        source = "Friedman & Dieng 2023, arXiv:2210.02410; orders: Pasarkar & Dieng 2024, arXiv:2310.12952")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record VendiScore(Kernel kernel) implements EmbeddingMetric {

    /** With a kernel of words there is no short form: the eigenvalues of n x n numbers are needed. */
    private static final int WORDS_MAX = 500;

    private static final TokensOf WORDS = new TokensOf(Tokenizer.UNICODE_ALNUM_RUNS);

    public VendiScore() {
        this(Kernel.COSINE);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(kernel == Kernel.COSINE ? EMBEDDING : WORDS);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    @Override
    public int sampleMax() {
        return kernel == Kernel.COSINE ? LINEAR_MAX : WORDS_MAX;
    }

    @Override
    public void add(Rows rows, Observation observation) {
        rows.add(
                observation,
                kernel == Kernel.COSINE ? observation.get(EMBEDDING) : WordSets.of(observation.get(WORDS)));
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        return kernel == Kernel.COSINE ? byCosine(rows) : byWords(rows);
    }

    private static Measurement byWords(Rows rows) {
        List<Rows.Row> some = rows.any(Role.SYNTHETIC, 1);
        int n = some.size();
        DMatrixRMaj kernel = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double share =
                        WordSets.jaccard(some.get(i).vector(), some.get(j).vector()) / n;
                kernel.set(i, j, share);
                kernel.set(j, i, share);
            }
        }
        return VendiOrders.measurement(Symmetric.eigenvalues(kernel));
    }

    private static Measurement byCosine(Rows rows) {
        Directions directions = Directions.of(rows, Role.SYNTHETIC, 1);
        double[][] x = directions.vectors();
        double[] mean = Vectors.unit(Vectors.mean(x));
        return VendiOrders.measurement(Symmetric.eigenvalues(cosines(x)))
                .with("without-length", directions.withoutLength())
                .evidence(Telling.highest(directions.rows(), i -> Vectors.dot(x[i], mean), "like most others"));
    }

    private static DMatrixRMaj cosines(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        if (d <= n) {
            return Symmetric.scatter(x, new double[d], n);
        }
        DMatrixRMaj kernel = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            kernel.set(i, i, 1.0 / n);
        }
        Dots.pairs(x, (i, from, many, dots) -> {
            for (int j = 0; j < many; j++) {
                kernel.set(i, from + j, dots[j] / n);
                kernel.set(from + j, i, dots[j] / n);
            }
        });
        return kernel;
    }
}
