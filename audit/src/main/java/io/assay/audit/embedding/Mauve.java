package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Exactness;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import io.assay.learn.KMeans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * MAUVE*: how alike synthetic and real texts are, from histograms of both over clusters of their embeddings. Embeddings are brought to
 * length 1 and to the principal components that hold 90 % of the variance; k-means cuts them into buckets; for 25 mixtures R of both
 * histograms, P synthetic and Q real, the points (exp(-c KL(Q|R)), exp(-c KL(P|R))) with c = 5 and the corners (0,1), (1,0) make a curve, whose area,
 * mean of both axes, is the value. The star: one half is added to every count (Krichevsky-Trofimov). Beside it stand the plain form and the frontier integral (0 when equal).
 *
 * <p>Read: 1 means one distribution. The authors advise to compare values, not to judge one: look at real against real.
 *
 * <p>Misleads through its clustering: values move by up to 0.2 between seeds, so the mean over seeds is given with its spread; a difference within
 * the spread is none. Fewer than 5,000 texts a side make it pessimistic.
 *
 * <p>Worked example: the counts (5,5) against (9,1), plain: 0.671; with the star 0.765. (5,5) against (5,5): 1.
 *
 * @param buckets how many clusters; 0 for a tenth of the smaller side
 * @param scaling the constant c
 * @param points how many mixtures
 * @param seeds how many clusterings the mean is taken over
 */
@About(
        id = "text.mauve",
        spec = "TX-X3",
        summary = "Likeness of the distributions of synthetic and real texts",
        modalities = Modality.TEXT,
        source = "Pillutla et al. 2021, arXiv:2102.01454; 2023, arXiv:2212.14578 (star, frontier integral)")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record Mauve(int buckets, double scaling, int points, int seeds) implements EmbeddingMetric {

    private static final double VARIANCE = 0.9;
    private static final double STAR = 0.5;

    public Mauve() {
        this(0, 5, 25, 5);
    }

    public Mauve {
        Require.that(buckets >= 0 && buckets != 1, "buckets must be 0 or at least 2, but was %d", buckets);
        Require.that(scaling > 0, "scaling must be above 0, but was %s", scaling);
        Require.that(points >= 2, "points must be at least 2, but was %d", points);
        Require.that(seeds >= 1, "seeds must be at least 1, but was %d", seeds);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        Directions synthetic = Directions.of(rows, Role.SYNTHETIC, 2);
        Directions reference = Directions.of(rows, Role.REFERENCE, 2);
        double[][] both = Stream.concat(Arrays.stream(synthetic.vectors()), Arrays.stream(reference.vectors()))
                .toArray(double[][]::new);
        double[][] reduced = Plane.ofShare(both, VARIANCE).project(both);
        int n = synthetic.vectors().length;
        int k = Math.min(
                both.length, buckets > 0 ? buckets : Math.max(2, Math.round(Math.min(n, both.length - n) / 10f)));
        List<DivergenceCurve> plain = new ArrayList<>();
        List<DivergenceCurve> star = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            int[] clusters = KMeans.fit(reduced, k, context.seed() + seed).clusters();
            long[] p = counts(clusters, 0, n, k);
            long[] q = counts(clusters, n, both.length, k);
            plain.add(DivergenceCurve.of(p, q, 0, scaling, points));
            star.add(DivergenceCurve.of(p, q, STAR, scaling, points));
        }
        double[] target = Vectors.mean(reference.vectors());
        return Measurement.of(mean(star), exactness())
                .with("mauve-star", mean(star))
                .with("mauve-star-sd", spread(star))
                .with("mauve", mean(plain))
                .with("frontier-integral-star", integral(star))
                .with("frontier-integral", integral(plain))
                .with("buckets", k)
                .evidence(Telling.lowest(
                        synthetic.rows(),
                        i -> Vectors.dot(synthetic.vectors()[i], target),
                        "far from the mean of the reference"));
    }

    private Exactness exactness() {
        return Exactness.estimated("mean of " + seeds + " clusterings");
    }

    private static long[] counts(int[] clusters, int from, int to, int k) {
        long[] counts = new long[k];
        for (int i = from; i < to; i++) {
            counts[clusters[i]]++;
        }
        return counts;
    }

    private static double mean(List<DivergenceCurve> curves) {
        return Math.min(1, curves.stream().mapToDouble(DivergenceCurve::mauve).sum() / curves.size());
    }

    private static double integral(List<DivergenceCurve> curves) {
        return curves.stream().mapToDouble(DivergenceCurve::frontierIntegral).sum() / curves.size();
    }

    private static double spread(List<DivergenceCurve> curves) {
        double mean = mean(curves);
        double square = curves.stream()
                .mapToDouble(curve -> (curve.mauve() - mean) * (curve.mauve() - mean))
                .sum();
        return curves.size() < 2 ? 0 : StrictMath.sqrt(square / (curves.size() - 1));
    }
}
