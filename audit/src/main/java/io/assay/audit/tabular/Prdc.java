package io.assay.audit.tabular;

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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Precision, recall, density and coverage of rows by balls to the k-th nearest neighbour, as points of numbers by mean and deviation and one-hot categories. The
 * value is coverage: the share of real rows with a synthetic row in their ball. Precision: the share of synthetic rows in any real ball; recall: of real rows
 * in any synthetic ball; density: how many real balls hold a synthetic row, by k.
 *
 * <p>Read: high precision with low coverage means good rows of few kinds; high coverage with low precision means variety with many impossible rows.
 *
 * <p>Misleads when an outlier opens a wide ball: precision and recall then count anything within; density and coverage are robust to it.
 *
 * <p>Worked example: real (0,0), (1,0), (0,1), (5,5), synthetic (0.1,0.1), (0.9,0.1), (4,4), (9,9), k = 1: every real row has a synthetic one in its ball: 1.
 *
 * @param k which neighbour the ball reaches to
 * @param ties whether a row on the edge of a ball is out ({@code lt}) or in ({@code le})
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.prdc",
        spec = "TB-X2",
        summary = "Precision, recall, density and coverage of rows",
        modalities = Modality.TABULAR,
        source = "Kynkaanniemi et al. 2019, arXiv:1904.06991; Naeem et al. 2020, arXiv:2002.09797")
@Measures(
        value = Dimension.DIVERSITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "1, but for rows that repeat more than k times",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Prdc(int k, Edge ties, List<String> numeric, List<String> categorical) implements DistanceMetric {

    /** Whether a ball holds its edge. */
    public enum Edge {
        LT,
        LE
    }

    public Prdc() {
        this(5, Edge.LT, List.of(), List.of());
    }

    public Prdc {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Encoding encoding = Encoding.fit(tables.reference(), columns(tables));
        return measure(encoding.of(tables.reference()), encoding.of(tables.synthetic()));
    }

    Measurement measure(double[][] real, double[][] synthetic) {
        double[] realBalls =
                Neighbours.of(new Encoding.Euclid(real, real), k, true).lasts();
        double[] madeBalls = Neighbours.of(new Encoding.Euclid(synthetic, synthetic), k, true)
                .lasts();
        Space space = new Encoding.Euclid(real, synthetic);
        boolean[] precise = new boolean[synthetic.length];
        int recalled = 0;
        int covered = 0;
        long held = 0;
        for (int i = 0; i < real.length; i++) {
            boolean reached = false;
            boolean holds = false;
            for (int j = 0; j < synthetic.length; j++) {
                double distance = Numbers.rounded(space.at(i, j));
                boolean inReal = in(distance, realBalls[i]);
                precise[j] |= inReal;
                holds |= inReal;
                held += inReal ? 1 : 0;
                reached |= in(distance, madeBalls[j]);
            }
            recalled += reached ? 1 : 0;
            covered += holds ? 1 : 0;
        }
        long precision =
                IntStream.range(0, precise.length).filter(j -> precise[j]).count();
        double coverage = (double) covered / real.length;
        return Measurement.of(coverage)
                .with("precision", (double) precision / synthetic.length)
                .with("recall", (double) recalled / real.length)
                .with("density", (double) held / ((double) k * synthetic.length))
                .with("coverage", coverage);
    }

    private boolean in(double distance, double radius) {
        return ties == Edge.LE ? distance <= radius : distance < radius;
    }
}
