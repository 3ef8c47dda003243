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
import io.assay.core.Role;
import io.assay.core.kernel.Dots;
import io.assay.core.kernel.Nearest;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Chamfer distance, with the other measures of pairs of Li et al.: the mean, over synthetic texts, of the Euclidean distance between the
 * embedding of a text and that of the nearest other one. Beside it: APS, the mean cosine of all pairs, of pairs of one label ({@code aps-intra-class}) and of different
 * labels ({@code aps-inter-class}), each pooled over pairs; remote-clique, the mean over texts of the mean distance to the others; and, against the
 * reference, the mean distance to the nearest reference text and the mean cosine to the five nearest.
 *
 * <p>Read: 0 means that every text has a twin; the higher, the more every text adds. APS within classes that is far higher than across means that the
 * classes can be told apart. A distance to the nearest reference near 0 means copying.
 *
 * <p>Misleads with size: the more texts there are, the nearer is the nearest. Compare sets of like n.
 *
 * <p>Worked example: three texts at 0, 1 and 5 on a line: the nearest are 1, 1 and 4 away: 6/3 = 2.
 */
@About(
        id = "text.chamfer-distance",
        spec = "TX-08",
        summary = "Mean distance of a text to the one most like it, and other measures of pairs",
        modalities = Modality.TEXT,
        source = "Li et al. 2023, arXiv:2310.07849; Cox et al. 2021, arXiv:2101.05735 (remote-clique, Chamfer)")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record PairwiseDiversity() implements EmbeddingMetric {

    private static final int NEAREST = 5;

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, 2);
        double[][] x = Rows.vectors(synthetic);
        Pairs pairs = new Pairs(synthetic, x);
        int n = x.length;
        Measurement chamfer = Measurement.of(Arrays.stream(pairs.nearest).sum() / n)
                .with(
                        "chamfer-mean-distance-to-nearest-other",
                        Arrays.stream(pairs.nearest).sum() / n)
                .with("remote-clique-mean-of-mean-distance-to-others", 2 * pairs.distances / ((double) n * (n - 1)))
                .evidence(Telling.lowest(synthetic, i -> pairs.nearest[i], "distance to the text most like it"));
        chamfer = pairs.mean(chamfer, "aps", pairs.same, pairs.different);
        if (synthetic.stream().anyMatch(row -> !row.label().isEmpty())) {
            chamfer = pairs.mean(chamfer, "aps-intra-class", pairs.same, Pairs.NONE);
            chamfer = pairs.mean(chamfer, "aps-inter-class", Pairs.NONE, pairs.different);
        }
        double[][] y = Rows.vectors(rows.of(Role.REFERENCE, 0));
        return y.length < NEAREST ? chamfer : againstReference(chamfer, x, y);
    }

    private static Measurement againstReference(Measurement measurement, double[][] x, double[][] y) {
        Nearest nearest = Nearest.of(x, y, 1);
        double distances = 0;
        for (int i = 0; i < x.length; i++) {
            distances += StrictMath.sqrt(nearest.squares()[i][0]);
        }
        double[][] directions = units(x);
        double[][] others = units(y);
        Nearest closest = Nearest.of(directions, others, NEAREST);
        double cosines = 0;
        for (int i = 0; i < x.length; i++) {
            for (int place : closest.places()[i]) {
                cosines += Vectors.dot(directions[i], others[place]);
            }
        }
        return measurement
                .with("mean-distance-to-nearest-reference", distances / x.length)
                .with("mean-cosine-to-5-nearest-reference", cosines / ((double) NEAREST * x.length));
    }

    private static double[][] units(double[][] vectors) {
        return Arrays.stream(vectors).map(Vectors::unit).toArray(double[][]::new);
    }

    /** Sums over all pairs of one set. */
    private static final class Pairs {

        /** A sum and a count of nothing. */
        private static final double[] NONE = {0, 0};

        private final double[] nearest;
        private final double[] same = {0, 0};
        private final double[] different = {0, 0};
        private double distances;

        Pairs(List<Rows.Row> rows, double[][] x) {
            nearest = new double[x.length];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            double[] squares = Vectors.squares(x);
            Dots.pairs(x, (i, from, n, dots) -> {
                for (int k = 0; k < n; k++) {
                    int j = from + k;
                    double distance =
                            StrictMath.sqrt(Vectors.squaredDistance(x[i], x[j], squares[i], squares[j], dots[k]));
                    distances += distance;
                    nearest[i] = Math.min(nearest[i], distance);
                    nearest[j] = Math.min(nearest[j], distance);
                    if (squares[i] > 0 && squares[j] > 0) {
                        double[] sum = rows.get(i).label().equals(rows.get(j).label()) ? same : different;
                        sum[0] += dots[k] / StrictMath.sqrt(squares[i] * squares[j]);
                        sum[1]++;
                    }
                }
            });
        }

        Measurement mean(Measurement measurement, String name, double[] one, double[] other) {
            double n = one[1] + other[1];
            return n == 0 ? measurement : measurement.with(name, (one[0] + other[0]) / n);
        }
    }
}
