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
import io.assay.core.NothingToMeasure;
import io.assay.core.Require;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Empirical lower bound of epsilon: if the generator were (epsilon, delta)-differentially private, no attack could tell members from others better than
 * TPR <= e^epsilon FPR + delta. A distance attack chooses its threshold on one half of the rows; on the other half the bound is ln((TPR - delta) / FPR) with the
 * limits of two-sided 95 % intervals of Clopper and Pearson, at least 0. Where the noise of a declared Gaussian mechanism is given, the epsilon that
 * follows from it stands beside the bound.
 *
 * <p>Read: a bound above the declared epsilon refutes the declaration. A bound of 0 refutes nothing: privacy cannot be proved from the data.
 *
 * <p>Misleads when there are few rows: a hundred rows a side cannot show more than about 3.
 *
 * <p>Worked example: 90 of 100 members and 5 of 100 others are taken for members: limits 0.8238 and 0.1128, ln(0.8238 / 0.1128) = 1.988.
 *
 * @param delta the declared delta
 * @param noiseMultiplier deviation of the noise of a declared Gaussian mechanism by its sensitivity; 0 for none
 * @param count how often that mechanism was applied
 */
@About(
        id = "tabular.epsilon-lower-bound",
        spec = "TB-20",
        summary = "Least epsilon that the success of an attack leaves possible",
        modalities = Modality.TABULAR,
        source = "Jagielski et al. 2020, arXiv:2006.07709; Mironov 2017, arXiv:1702.07476; dp-accounting")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = 0,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        identicalVaries = "real rows against themselves are found, others are not, so it grows with their number",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record EpsilonLowerBound(double delta, double noiseMultiplier, int count) implements TableMetric {

    public EpsilonLowerBound() {
        this(1e-5, 0, 1);
    }

    public EpsilonLowerBound {
        Require.that(delta > 0 && delta < 1, "delta must lie between 0 and 1, but was %s", delta);
        Require.that(noiseMultiplier >= 0, "noiseMultiplier must not be negative, but was %s", noiseMultiplier);
        Require.that(count >= 1, "count must be at least 1, but was %d", count);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        double[][] members = halves(tables, Role.REFERENCE);
        double[][] others = halves(tables, Role.HOLDOUT);
        if (members[0].length == 0 || others[0].length == 0 || members[1].length == 0 || others[1].length == 0) {
            throw new NothingToMeasure("it takes two rows of reference and holdout each");
        }
        double threshold = threshold(members[0], others[0]);
        long hits = Arrays.stream(members[1]).filter(d -> d <= threshold).count();
        long alarms = Arrays.stream(others[1]).filter(d -> d <= threshold).count();
        PrivacyBudget.Bound bound = PrivacyBudget.lowerBound(hits, members[1].length, alarms, others[1].length, delta);
        Measurement measured = Measurement.of(bound.lower())
                .with("lower-bound", bound.lower())
                .with("tpr-low", bound.truePositivesLow())
                .with("fpr-high", bound.falsePositivesHigh());
        return noiseMultiplier == 0
                ? measured
                : measured.with("declared-epsilon", PrivacyBudget.gaussian(noiseMultiplier, count, delta));
    }

    /** Distances to the nearest synthetic row, the rows parted by their rank. */
    private static double[][] halves(TableSet tables, Role role) {
        Selection columns = Selection.of(tables.synthetic().schema(), List.of(), List.of());
        Table table = tables.of(role);
        Space space = RowDistance.GOWER.between(table, tables.synthetic(), tables.reference(), columns);
        double[] nearest = Neighbours.of(space, 1, false).firsts();
        double[][] halves = new double[2][];
        for (int half = 0; half < 2; half++) {
            int wanted = half;
            halves[half] = IntStream.range(0, nearest.length)
                    .filter(i -> (table.rows().get(i).rank() >>> 20 & 1) == wanted)
                    .mapToDouble(i -> nearest[i])
                    .toArray();
        }
        return halves;
    }

    /** The distance within which members are most in excess of others. */
    private static double threshold(double[] members, double[] others) {
        double best = 0;
        double excess = Double.NEGATIVE_INFINITY;
        for (double candidate : Arrays.stream(members).sorted().distinct().toArray()) {
            double tpr =
                    (double) Arrays.stream(members).filter(d -> d <= candidate).count() / members.length;
            double fpr =
                    (double) Arrays.stream(others).filter(d -> d <= candidate).count() / others.length;
            if (tpr - fpr > excess) {
                excess = tpr - fpr;
                best = candidate;
            }
        }
        return best;
    }
}
