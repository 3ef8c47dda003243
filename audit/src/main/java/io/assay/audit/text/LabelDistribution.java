package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Chart;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.state.NameCounts;
import io.assay.core.stats.JensenShannon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Label distribution: total variation, half the sum over labels of |p - q|, with p the share of a label in the synthetic data and q that in the reference,
 * or 1/K for each of K labels where there is no reference. Beside it, against the reference, the Jensen-Shannon distance (base 2), the
 * chi-square test of homogeneity with its Cramer's V, and which labels are missing or new; and of the synthetic labels alone the entropy
 * (bits), the balance (entropy by its maximum) and the imbalance (most by least frequent label). Several labels of one sample count each.
 *
 * <p>Read: 0 means that each label is as frequent as in the reference; 0.1 that a tenth of the samples would need another label. Without
 * reference it says how far the labels are from balance, and missing labels cannot be seen.
 *
 * <p>Misleads when the reference is itself skewed and balance is wanted, as is usual in augmentation; then read the balance. p is tiny for
 * any difference when there are many samples: Cramer's V does not grow with their number.
 *
 * <p>Worked example: labels a a a b against a a b b: |3/4 - 2/4| and |1/4 - 2/4|, halved: 0.25. Alone, a a a b is 0.25 from the even
 * 1/2, 1/2; its balance is 0.8113 and its imbalance 3.
 */
@About(
        id = "text.label-distribution",
        spec = "P21",
        summary = "Distance of the frequencies of labels to the reference, or to balance",
        modalities = Modality.TEXT,
        source =
                "total variation; Pearson 1900; Cramer 1946; Lin 1991; in the manner of Hugging Face evaluate, label_distribution")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, upper = 1, fields = "label")
@AutoService(Auditable.class)
public record LabelDistribution() implements Metric<NameCounts> {

    /** More different values than this are no labels. */
    private static final int LABELS_MAX = 10_000;

    private static final int SHOWN_MAX = 20;
    private static final int FINDINGS_MAX = 5;
    private static final double LN_2 = StrictMath.log(2);

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public NameCounts newState(Context context) {
        return new NameCounts();
    }

    @Override
    public void add(NameCounts labels, Observation sample) {
        // One more than the most is enough to tell that there are too many.
        if (labels.names().size() <= LABELS_MAX) {
            Object label = sample.sample().fields().value("label").orElse(List.of());
            List<?> all = label instanceof List<?> list ? list : List.of(label);
            all.forEach(one -> labels.add(String.valueOf(one), sample.sample().ref()));
        }
    }

    @Override
    public Measurement finish(NameCounts counts, Context context) {
        List<String> labels = List.copyOf(counts.names());
        if (labels.size() > LABELS_MAX) {
            throw new NothingToMeasure("there are more than " + LABELS_MAX + " different labels");
        }
        long[] synthetic = counts(counts, labels, Role.SYNTHETIC);
        long[] reference = counts(counts, labels, Role.REFERENCE);
        if (Shares.sum(synthetic) == 0) {
            throw new NothingToMeasure("no sample has a label");
        }
        boolean compared = Shares.sum(reference) > 0;
        double[] p = Shares.of(synthetic);
        double[] q = compared ? Shares.of(reference) : Shares.even(p.length);
        double distance = Shares.totalVariation(p, q);
        Measurement alone = balance(Measurement.of(distance).size(Shares.sum(synthetic)), synthetic, p)
                .with(compared ? "total-variation-from-reference" : "total-variation-from-uniform", distance)
                .chart(chart(labels, p, compared ? q : new double[0]));
        return compared ? against(alone, counts, labels, synthetic, reference) : alone;
    }

    private static Measurement balance(Measurement measurement, long[] counts, double[] shares) {
        double bits = 0;
        long most = 0;
        long least = Long.MAX_VALUE;
        int seen = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                bits -= shares[i] * StrictMath.log(shares[i]) / LN_2;
                most = Math.max(most, counts[i]);
                least = Math.min(least, counts[i]);
                seen++;
            }
        }
        Measurement with = measurement
                .with("labels", seen)
                .with("entropy-bits", bits)
                .with("imbalance-ratio", (double) most / least);
        return seen < 2 ? with : with.with("balance", Math.min(1, bits / (StrictMath.log(seen) / LN_2)));
    }

    private static Measurement against(
            Measurement alone, NameCounts counts, List<String> labels, long[] synthetic, long[] reference) {
        double[] p = Shares.of(synthetic);
        double[] q = Shares.of(reference);
        double nats = 0;
        for (int i = 0; i < p.length; i++) {
            nats += JensenShannon.term(p[i], q[i]);
        }
        double square = chiSquare(synthetic, reference);
        Measurement compared = alone.with("js-distance-base2", JensenShannon.distance(nats))
                .with("chi-square", square)
                .with(
                        "cramers-v",
                        Math.min(1, StrictMath.sqrt(square / (Shares.sum(synthetic) + Shares.sum(reference)))))
                .with("missing", only(labels, reference, synthetic))
                .with("extra", only(labels, synthetic, reference))
                .evidence(findings(counts, labels, p, q));
        return labels.size() < 2
                ? compared
                : compared.with(
                        "chi-square-p",
                        ChiSquaredDistribution.of(labels.size() - 1).survivalProbability(square));
    }

    /** Pearson's statistic of the table of two rows and a column a label, without correction. */
    private static double chiSquare(long[] synthetic, long[] reference) {
        double n = Shares.sum(synthetic);
        double m = Shares.sum(reference);
        double square = 0;
        for (int i = 0; i < synthetic.length; i++) {
            double column = synthetic[i] + reference[i];
            double expected = column * n / (n + m);
            double other = column * m / (n + m);
            square += (synthetic[i] - expected) * (synthetic[i] - expected) / expected
                    + (reference[i] - other) * (reference[i] - other) / other;
        }
        return square;
    }

    /** Samples of the labels that are more frequent than in the reference, the most overdone first. */
    private static List<Finding> findings(NameCounts counts, List<String> labels, double[] p, double[] q) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (p[i] > q[i]) {
                String note = "its label is " + (q[i] == 0 ? "new" : "more frequent than in the reference");
                findings.add(Finding.of(counts.first(labels.get(i)), note, p[i] - q[i]));
            }
        }
        findings.sort(Comparator.comparingDouble(Finding::score)
                .reversed()
                .thenComparing(finding -> finding.samples().get(0)));
        return findings.subList(0, Math.min(FINDINGS_MAX, findings.size()));
    }

    private static List<String> only(List<String> labels, long[] here, long[] there) {
        List<String> only = new ArrayList<>();
        for (int i = 0; i < here.length && only.size() < SHOWN_MAX; i++) {
            if (here[i] > 0 && there[i] == 0) {
                only.add(labels.get(i));
            }
        }
        return only;
    }

    private static Chart chart(List<String> labels, double[] p, double[] q) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> q.length == 0 ? p[i] : p[i] + q[i])
                .reversed());
        List<Integer> first = order.subList(0, Math.min(SHOWN_MAX, order.size()));
        return new Chart.Bars(
                "labels",
                first.stream().map(labels::get).toList(),
                first.stream().map(i -> p[i]).toList(),
                q.length == 0 ? List.of() : first.stream().map(i -> q[i]).toList());
    }

    private static long[] counts(NameCounts counts, List<String> labels, Role role) {
        return labels.stream().mapToLong(label -> counts.count(label, role)).toArray();
    }
}
