package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * An attack that guesses which real rows were in the training data: scores of members and of others, higher for likelier members.
 *
 * @param members scores of rows that the generator saw
 * @param others scores of rows that it did not
 */
@SuppressWarnings("ArrayRecordComponent") // Scores that are read in place; never compared.
record MembershipAttack(double[] members, double[] others) {

    MembershipAttack {
        if (members.length == 0 || others.length == 0) {
            throw new NothingToMeasure("there are no rows on one side");
        }
        Arrays.sort(members);
        Arrays.sort(others);
    }

    /** How near each row lies to a synthetic one. */
    static MembershipAttack byDistance(DistanceMetric metric, RowDistance distance, TableSet tables) {
        return new MembershipAttack(
                nearness(metric.nearest(distance, Role.REFERENCE, Role.SYNTHETIC, 1, tables)),
                nearness(metric.nearest(distance, Role.HOLDOUT, Role.SYNTHETIC, 1, tables)));
    }

    private static double[] nearness(Neighbours nearest) {
        return Arrays.stream(nearest.firsts()).map(d -> -d).toArray();
    }

    /** The share of pairs of a member and another in which the member scores higher, ties counted half. */
    double area() {
        double above = 0;
        for (double member : members) {
            above += (below(others, member) + (others.length - above(others, member))) / 2.0;
        }
        return above / ((double) members.length * others.length);
    }

    private static int below(double[] sorted, double x) {
        return (int) Arrays.stream(sorted).filter(y -> y < x).count();
    }

    private static int above(double[] sorted, double x) {
        return (int) Arrays.stream(sorted).filter(y -> y > x).count();
    }

    /** The greatest true positive rate less false positive rate of any threshold. */
    double advantage() {
        return best((tpr, fpr) -> tpr - fpr);
    }

    /** The true positive rate of the last point of the curve whose false positive rate is at most this. */
    double truePositives(double falsePositivesMax) {
        return best((tpr, fpr) -> fpr <= falsePositivesMax ? tpr : 0);
    }

    private double best(ToDoubleBiFunction<Double, Double> value) {
        double best = 0;
        for (double threshold : thresholds()) {
            double tpr = (double) atLeast(members, threshold) / members.length;
            double fpr = (double) atLeast(others, threshold) / others.length;
            best = Math.max(best, value.applyAsDouble(tpr, fpr));
        }
        return best;
    }

    private double[] thresholds() {
        double[] all = Arrays.copyOf(members, members.length + others.length);
        System.arraycopy(others, 0, all, members.length, others.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private static int atLeast(double[] sorted, double threshold) {
        return sorted.length - below(sorted, threshold);
    }
}
