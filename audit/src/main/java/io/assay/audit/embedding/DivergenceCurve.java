package io.assay.audit.embedding;

import java.util.Arrays;
import java.util.Comparator;

/**
 * MAUVE and the frontier integral of two histograms over the same buckets.
 *
 * @param mauve area under the divergence curve
 * @param frontierIntegral the integral of the linearised cost of the frontier, 0 to 1
 */
record DivergenceCurve(double mauve, double frontierIntegral) {

    private static final double EDGE = 1e-6;

    /** Of counts; {@code smoothing} is added to each (Krichevsky-Trofimov: one half). */
    static DivergenceCurve of(long[] p, long[] q, double smoothing, double scaling, int points) {
        double[] ps = shares(p, smoothing);
        double[] qs = shares(q, smoothing);
        return new DivergenceCurve(mauve(ps, qs, scaling, points), frontierIntegral(ps, qs));
    }

    private static double[] shares(long[] counts, double smoothing) {
        double total = Arrays.stream(counts).sum() + smoothing * counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count + smoothing) / total)
                .toArray();
    }

    private record Point(double x, double y) {}

    private static double mauve(double[] p, double[] q, double scaling, int points) {
        Point[] curve = new Point[points + 2];
        for (int i = 0; i < points; i++) {
            double weight = EDGE + i * (1 - 2 * EDGE) / (points - 1);
            double[] mixed = new double[p.length];
            for (int k = 0; k < p.length; k++) {
                mixed[k] = weight * p[k] + (1 - weight) * q[k];
            }
            curve[i] = new Point(
                    StrictMath.exp(-scaling * divergence(q, mixed)), StrictMath.exp(-scaling * divergence(p, mixed)));
        }
        curve[points] = new Point(0, 1);
        curve[points + 1] = new Point(1, 0);
        double one = area(curve);
        for (int i = 0; i < curve.length; i++) {
            curve[i] = new Point(curve[i].y, curve[i].x);
        }
        return (one + area(curve)) / 2;
    }

    /** Points of equal x are ordered along the curve, from high to low: equal histograms give 1. */
    private static double area(Point[] curve) {
        Point[] sorted = curve.clone();
        Arrays.sort(
                sorted,
                Comparator.comparingDouble(Point::x)
                        .thenComparing(Comparator.comparingDouble(Point::y).reversed()));
        double area = 0;
        for (int i = 1; i < sorted.length; i++) {
            area += (sorted[i].x - sorted[i - 1].x) * (sorted[i].y + sorted[i - 1].y) / 2;
        }
        return area;
    }

    /** Kullback-Leibler divergence in nats. */
    private static double divergence(double[] from, double[] to) {
        double sum = 0;
        for (int k = 0; k < from.length; k++) {
            sum += from[k] == 0 ? 0 : from[k] * StrictMath.log(from[k] / to[k]);
        }
        return Math.max(0, sum);
    }

    private static double frontierIntegral(double[] p, double[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            if (p[k] == 0 || q[k] == 0) {
                sum += (p[k] + q[k]) / 4;
            } else if (Math.abs(p[k] - q[k]) > 1e-8) {
                double logs = StrictMath.log(p[k]) - StrictMath.log(q[k]);
                sum += (p[k] + q[k]) / 4 - p[k] * q[k] * logs / (p[k] - q[k]) / 2;
            }
        }
        return Math.max(0, 2 * sum);
    }
}
