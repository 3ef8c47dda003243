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
import io.assay.core.Role;
import io.assay.core.state.LogTable;
import io.assay.core.state.NameCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Verb-noun pairs: how many different pairs of main verb and direct object the first sentences of the texts have ("write poem", "sort list"), as
 * lemmas. Beside it the share of texts with such a pair, the entropy of the pairs in nats, and the share of the twenty most frequent among
 * all pairs.
 *
 * <p>Read: for instructions, how many different things are asked for. Few pairs and a high share of the first twenty show a generator that asks for
 * the same few things; the list and the chart name them. Compare with the value of as many real instructions.
 *
 * <p>Misleads when texts are not instructions, or not in English: the pair then says little, and many texts have none. The pair is found from parts of
 * speech by rule, not by a parser as in Self-Instruct, so that counts of papers are not matched to the last pair. The number grows with
 * the number of texts.
 *
 * <p>Worked example: "Write a poem about rain.", "Write a short poem.", "Sort the list." and "Why?" have 2 different pairs, write poem and sort
 * list, in 3 of 4 texts; the entropy is -(2/3 ln 2/3 + 1/3 ln 1/3) = 0.6365.
 */
@About(
        id = "text.verb-noun-pairs",
        spec = "P21",
        summary = "How many different pairs of verb and object the texts begin with",
        modalities = Modality.TEXT,
        source = "Wang et al. 2023 (Self-Instruct), arXiv:2212.10560; Apache OpenNLP models trained on UD English EWT")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record VerbNounPairs() implements Metric<NameCounts> {

    private static final VerbNounOf PAIR = new VerbNounOf();
    private static final int SAMPLES_MAX = 2000;
    private static final int TOP = 20;
    private static final int FINDINGS_MAX = 10;

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(PAIR);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public int sampleMax() {
        return SAMPLES_MAX;
    }

    @Override
    public NameCounts newState(Context context) {
        return new NameCounts();
    }

    @Override
    public void add(NameCounts pairs, Observation text) {
        pairs.add(text.get(PAIR), text.sample().ref());
    }

    @Override
    public Measurement finish(NameCounts counts, Context context) {
        List<String> pairs = counts.names().stream()
                .filter(pair -> !pair.equals(VerbNounOf.NONE) && counts.count(pair, Role.SYNTHETIC) > 0)
                .sorted(Comparator.comparingLong((String pair) -> counts.count(pair, Role.SYNTHETIC))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (pairs.isEmpty()) {
            throw new NothingToMeasure("no text begins with a sentence of verb and object");
        }
        long with = withPair(counts, Role.SYNTHETIC);
        List<String> top = pairs.subList(0, Math.min(TOP, pairs.size()));
        Measurement measurement = Measurement.of(pairs.size())
                .with("pairs", (long) pairs.size())
                .with("texts-with-pair", with)
                .with("share-with-pair", (double) with / (with + counts.count(VerbNounOf.NONE, Role.SYNTHETIC)))
                .with("entropy-nats", entropy(counts, pairs, with))
                .with("share-of-top-20", share(counts, top, with))
                .with("top", top)
                .evidence(findings(counts, top));
        long reference = withPair(counts, Role.REFERENCE);
        return measurement.chart(new Chart.Bars(
                "verb-noun pairs: share of texts with a pair",
                top,
                shares(counts, top, Role.SYNTHETIC, with),
                reference == 0 ? List.of() : shares(counts, top, Role.REFERENCE, reference)));
    }

    private static long withPair(NameCounts counts, Role role) {
        return counts.names().stream()
                .filter(pair -> !pair.equals(VerbNounOf.NONE))
                .mapToLong(pair -> counts.count(pair, role))
                .sum();
    }

    private static double entropy(NameCounts counts, List<String> pairs, long n) {
        double sum = 0;
        for (String pair : pairs) {
            sum += LogTable.timesLn(counts.count(pair, Role.SYNTHETIC));
        }
        return Math.max(0, LogTable.ln(n) - sum / n);
    }

    private static double share(NameCounts counts, List<String> pairs, long n) {
        return (double) pairs.stream()
                        .mapToLong(pair -> counts.count(pair, Role.SYNTHETIC))
                        .sum()
                / n;
    }

    private static List<Double> shares(NameCounts counts, List<String> pairs, Role role, long n) {
        return pairs.stream().map(pair -> (double) counts.count(pair, role) / n).toList();
    }

    private static List<Finding> findings(NameCounts counts, List<String> top) {
        return top.stream()
                .limit(FINDINGS_MAX)
                .map(pair -> {
                    long times = counts.count(pair, Role.SYNTHETIC);
                    return Finding.of(counts.first(pair), "\"" + pair + "\" comes " + times + " times", (double) times);
                })
                .toList();
    }
}
