package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Chart;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Findings;
import io.assay.core.state.InOrder;
import io.assay.core.stats.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * ROUGE-L to the nearest other text: the mean over texts of max over others F(text, other), with F = 2 L / (m + n) of texts of m and n words
 * whose longest common subsequence has L words. Words are lower-cased runs of [a-z0-9], not stemmed; texts without any are left out. Beside
 * it the share of texts that have another at or above the threshold.
 *
 * <p>Read: lower is more varied. 1 means that each text has a copy; Self-Instruct keeps a new instruction only if it stays at 0.7 or
 * below to all others, so the share above is what its filter would look at. The chart is the histogram that Self-Instruct and its
 * followers print; the evidence shows the closest pairs.
 *
 * <p>Misleads when the number of texts differs: every text more is one more that may be near. Short texts of one template are near
 * whatever they say, long texts share a third of their small words in order by chance.
 *
 * <p>Worked example: "sort the list", "sort the long list" and "write a poem". The first two have 3 words in common: 2 * 3 / (3 + 4) =
 * 0.857 for each, the third none: the mean is 0.571.
 *
 * @param threshold from where on another text is called near
 * @param words how many words of a text are read, from its beginning
 */
@About(
        id = "text.nearest-rouge-l",
        spec = "P21",
        summary = "Mean ROUGE-L of each text to the nearest other",
        modalities = Modality.TEXT,
        source = "Wang et al. 2023 (Self-Instruct), arXiv:2212.10560; Lin 2004 (ROUGE)")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = 0, upper = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record NearestRougeL(double threshold, int words) implements Metric<InOrder<long[]>> {

    private static final TokensOf WORDS = new TokensOf(Tokenizer.ASCII_ALNUM_RUNS);
    private static final int SAMPLES_MAX = 5000;
    private static final int BINS = 20;
    private static final int SHOWN = 10;

    public NearestRougeL() {
        this(0.7, 128);
    }

    public NearestRougeL {
        Require.that(threshold > 0 && threshold <= 1, "threshold must lie above 0 and up to 1, but was %s", threshold);
        Require.that(words >= 1, "words must be at least 1, but was %d", words);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(WORDS);
    }

    @Override
    public int sampleMax() {
        return SAMPLES_MAX;
    }

    @Override
    public InOrder<long[]> newState(Context context) {
        return new InOrder<>(Long.MAX_VALUE);
    }

    @Override
    public void add(InOrder<long[]> texts, Observation text) {
        Tokens tokens = text.get(WORDS);
        if (tokens.size() > 0) {
            texts.add(text.sample().ref(), Arrays.copyOf(tokens.hashes(), Math.min(words, tokens.size())), 1);
        }
    }

    @Override
    public Measurement finish(InOrder<long[]> state, Context context) {
        List<InOrder.Row<long[]>> texts = state.rows();
        if (texts.size() < 2) {
            throw new NothingToMeasure("there are fewer than 2 texts with words");
        }
        NearestTexts nearest =
                NearestTexts.of(texts.stream().map(InOrder.Row::item).toList());
        double[] scores = nearest.scores();
        double mean = Arrays.stream(scores).sum() / scores.length;
        long near = Arrays.stream(scores).filter(score -> score >= threshold).count();
        return Measurement.of(mean)
                .with("mean", mean)
                .with("share-at-least-" + threshold, (double) near / scores.length)
                .with("max", Arrays.stream(scores).max().orElse(0))
                .size(scores.length)
                .interval(Bootstrap.mean(scores, context.seed(), 0.95))
                .chart(histogram(scores))
                .evidence(closest(texts, nearest));
    }

    private static Chart histogram(double[] scores) {
        List<Double> edges = new ArrayList<>();
        for (int edge = 0; edge <= BINS; edge++) {
            edges.add((double) edge / BINS);
        }
        Double[] shares = new Double[BINS];
        Arrays.fill(shares, 0.0);
        for (double score : scores) {
            shares[Math.min(BINS - 1, (int) (score * BINS))] += 1.0 / scores.length;
        }
        return new Chart.Histogram(
                "ROUGE-L to the nearest other text", "ROUGE-L", edges, Arrays.asList(shares), List.of());
    }

    /** The closest pairs, each once. */
    private static List<Finding> closest(List<InOrder.Row<long[]>> texts, NearestTexts nearest) {
        Findings closest = new Findings(SHOWN);
        for (int i = 0; i < texts.size(); i++) {
            int other = nearest.others()[i];
            double score = nearest.scores()[i];
            if (score > 0 && (i < other || nearest.others()[other] != i)) {
                closest.add(Finding.of(
                        List.of(texts.get(i).sample(), texts.get(other).sample()),
                        "nearly the words of another text in their order",
                        score));
            }
        }
        return closest.highest();
    }
}
