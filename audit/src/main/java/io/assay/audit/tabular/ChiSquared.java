package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.table.ColumnKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Chi-squared test of a column of categories: the statistic sum (O - E)^2 / E, its chance p under equal frequencies, and Cramer's V, an effect that does not
 * grow with the number of rows. By default the test of homogeneity of both tables, which has an answer for categories that one side lacks; {@code goodness-of-fit}
 * takes the reference as known frequencies; {@code sdmetrics} is CSTest of SDMetrics, which tests shares in place of counts. The value is p of
 * {@code column}, or the mean of p over all columns of categories, with the share of columns at or above 0.05.
 *
 * <p>Read: p below 0.05 is rare where frequencies are equal; then look at Cramer's V: below 0.1 the difference is small, however sure it is.
 *
 * <p>Misleads when there are many rows: any difference gets a tiny p. The form of SDMetrics is near 1 for nearly everything, and 0 where a category is new.
 *
 * <p>Worked example: a twice and b twice against a once and b three times: expected are 1.5 and 2.5 a side, so the statistic is
 * 0.25/1.5 + 0.25/2.5, twice: 0.5333; with one degree of freedom p = 0.4652.
 *
 * @param column the one column to look at; empty for all
 * @param form the test: {@code homogeneity}, {@code goodness-of-fit} or {@code sdmetrics}
 */
@About(
        id = "tabular.chi-squared",
        spec = "TB-01",
        summary = "Chi-squared test of the frequencies of categories",
        modalities = Modality.TABULAR,
        source = "Pearson 1900; Cramer 1946; SDMetrics CSTest")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record ChiSquared(String column, Form form) implements ColumnMetric {

    /** Which test. */
    public enum Form {
        HOMOGENEITY,
        GOODNESS_OF_FIT,
        SDMETRICS
    }

    private static final double UNSEEN_OF_SDMETRICS = 1e-6;

    public ChiSquared() {
        this("", Form.HOMOGENEITY);
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.categorical();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        NavigableMap<String, Integer> synthetic = Nulls.DROP.counts(tables.synthetic(), name);
        NavigableMap<String, Integer> reference = Nulls.DROP.counts(tables.reference(), name);
        if (synthetic.isEmpty() || reference.isEmpty()) {
            throw new NothingToMeasure("column " + name + " has no value on one side");
        }
        return switch (form) {
            case HOMOGENEITY -> homogeneity(name, synthetic, reference);
            case GOODNESS_OF_FIT -> fit(name, synthetic, reference);
            case SDMETRICS -> shares(synthetic, reference);
        };
    }

    private static Measurement homogeneity(
            String name, NavigableMap<String, Integer> synthetic, NavigableMap<String, Integer> reference) {
        List<String> names = Frequencies.names(synthetic, reference);
        double n = Frequencies.sum(synthetic);
        double m = Frequencies.sum(reference);
        double square = 0;
        for (String category : names) {
            double s = synthetic.getOrDefault(category, 0);
            double r = reference.getOrDefault(category, 0);
            square += part(s, (s + r) * n / (n + m)) + part(r, (s + r) * m / (n + m));
        }
        return tested(name, square, names.size() - 1).with("cramers-v", Math.min(1, StrictMath.sqrt(square / (n + m))));
    }

    private static Measurement fit(
            String name, NavigableMap<String, Integer> synthetic, NavigableMap<String, Integer> reference) {
        NavigableMap<String, Integer> known = new TreeMap<>(synthetic);
        known.keySet().retainAll(reference.keySet());
        double n = Frequencies.sum(known);
        double m = Frequencies.sum(reference);
        double square = 0;
        for (Map.Entry<String, Integer> category : reference.entrySet()) {
            square += part(known.getOrDefault(category.getKey(), 0), category.getValue() * n / m);
        }
        return tested(name, square, reference.size() - 1)
                .with("unseen", Frequencies.sum(synthetic) - Frequencies.sum(known));
    }

    private static double part(double observed, double expected) {
        return (observed - expected) * (observed - expected) / expected;
    }

    private static Measurement tested(String name, double square, int freedom) {
        if (freedom < 1) {
            throw new NothingToMeasure("column " + name + " has a single category");
        }
        double p = ChiSquaredDistribution.of(freedom).survivalProbability(square);
        return Measurement.of(p).with("statistic", square).with("df", freedom).with("p", p);
    }

    private static Measurement shares(
            NavigableMap<String, Integer> synthetic, NavigableMap<String, Integer> reference) {
        List<String> names = Frequencies.names(synthetic, reference);
        double[] real = names.stream()
                .mapToDouble(name -> reference.containsKey(name) ? reference.get(name) : UNSEEN_OF_SDMETRICS)
                .toArray();
        double total = Arrays.stream(real).sum();
        double[] made = Frequencies.shares(names, synthetic);
        double square = 0;
        for (int i = 0; i < made.length; i++) {
            square += part(made[i], real[i] / total);
        }
        double p = names.size() < 2
                ? 1
                : ChiSquaredDistribution.of(names.size() - 1).survivalProbability(square);
        return Measurement.of(p).with("p", p);
    }
}
