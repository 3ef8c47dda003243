package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.stats.KolmogorovSmirnov;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Chart;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.state.ValueCounts;
import io.assay.core.stats.CountedValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Length distribution: how far the numbers of words in synthetic texts are from those in reference texts. KS = the largest
 * difference of the two cumulative distributions of words per text; beside it the Wasserstein-1 distance (in words), the Jensen-Shannon distance, and
 * mean, standard deviation and quantiles of the synthetic lengths.
 *
 * <p>Read: 0 means equal lengths, 1 that all texts of one side are shorter than all of the other. KS is the headline, since it lies between 0 and 1
 * whatever the lengths, and, unlike the Jensen-Shannon distance, knows that 19 words are nearly 20. p is the chance of so large a
 * difference between samples of one distribution.
 *
 * <p>Misleads when there are many texts: then p is tiny for differences that nobody would notice. Equal lengths say nothing about
 * content.
 *
 * <p>Worked example: lengths 1, 2, 3 against 2, 3, 4. Up to 1 word lie 1/3 against 0, so KS = 1/3; each length is off by one word, so
 * Wasserstein-1 = 1.
 *
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.length-distribution",
        spec = "P21",
        summary = "Distance of the numbers of words per text to the reference (KS)",
        modalities = Modality.TEXT,
        source = "Smirnov 1948, Annals of Mathematical Statistics 19(2); p: Simard and L'Ecuyer 2011")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record LengthDistribution(Tokenizer tokenizer) implements Metric<ValueCounts> {

    private static final int BINS = 30;

    public LengthDistribution() {
        this(Tokenizer.UNICODE_ALNUM_RUNS);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer));
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public ValueCounts newState(Context context) {
        return new ValueCounts();
    }

    @Override
    public void add(ValueCounts lengths, Observation text) {
        lengths.add(text.role(), text.get(new TokensOf(tokenizer)).size());
    }

    @Override
    public Measurement finish(ValueCounts lengths, Context context) {
        if (lengths.of(Role.SYNTHETIC).isEmpty() || lengths.of(Role.REFERENCE).isEmpty()) {
            throw new NothingToMeasure("there are no texts on one side");
        }
        CountedValues synthetic = new CountedValues(lengths.of(Role.SYNTHETIC));
        CountedValues reference = new CountedValues(lengths.of(Role.REFERENCE));
        double largest = Math.min(1, synthetic.kolmogorovSmirnov(reference));
        return Measurement.of(largest)
                .with("mean-words", synthetic.mean())
                .with("sd-words-n-1", synthetic.deviation())
                .with("median", synthetic.quantile(0.5))
                .with("q05-type7", synthetic.quantile(0.05))
                .with("q95-type7", synthetic.quantile(0.95))
                .with("wasserstein-1", synthetic.wasserstein(reference))
                .with("ks", largest)
                .with("ks-p-asymptotic", KolmogorovSmirnov.chance(largest, synthetic.n(), reference.n()))
                .with("js-distance-base2-over-integers", synthetic.jensenShannon(reference))
                .chart(histogram(synthetic, reference))
                .evidence(Glimpses.highest(
                        context,
                        text -> Math.abs(tokenizer.split(text).size() - reference.quantile(0.5)),
                        far -> Math.round(far) + " words away from the median length of the reference"));
    }

    private static Chart histogram(CountedValues synthetic, CountedValues reference) {
        long most = Math.max(synthetic.max(), reference.max()) + 1;
        long usual = (long) Math.max(synthetic.quantile(0.99), reference.quantile(0.99)) + 1;
        long width = Math.max(1, (usual + BINS - 1) / BINS);
        List<Double> edges = new ArrayList<>();
        for (long edge = 0; edge < Math.min(most, width * BINS); edge += width) {
            edges.add((double) edge);
        }
        edges.add((double) Math.max(most, edges.size() * width));
        return new Chart.Histogram(
                "Words per text", "words", edges, shares(synthetic, edges), shares(reference, edges));
    }

    private static List<Double> shares(CountedValues values, List<Double> edges) {
        double[] shares = new double[edges.size() - 1];
        Arrays.setAll(
                shares,
                bin -> values.share(
                        edges.get(bin).longValue(), edges.get(bin + 1).longValue()));
        return Arrays.stream(shares).boxed().toList();
    }
}
