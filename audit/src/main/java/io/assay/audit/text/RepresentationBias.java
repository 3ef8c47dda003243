package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Chart;
import io.assay.core.Context;
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
import io.assay.core.SampleRef;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.NameCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Representation bias: how unevenly groups of people are mentioned. Half the sum over groups of |p - q|, with p a group's share of all
 * mentions in the synthetic data and q its share in the reference, or 1/K for each of K groups where there is no reference that mentions one.
 * Mentions are words from published lists; every occurrence counts. Data without a mention have no value.
 *
 * <p>Read: 0 means that groups are mentioned equally often, or as often as in the reference; with two groups 0.5 means that only one is mentioned.
 *
 * <p>Misleads when words have other meanings (a cross, a veil, Miss Li from Norway), and where the lists know no group: they are short, English,
 * know two genders, two religions, and race by surnames only. It counts mentions, not what is said.
 *
 * <p>Worked example: 10 words mention women, 30 men: |1/4 - 1/2| and |3/4 - 1/2|, halved: 0.25.
 *
 * @param groups which groups are looked for
 */
@About(
        id = "text.representation-bias",
        spec = "P21",
        summary = "How unevenly groups of people are mentioned",
        modalities = Modality.TEXT,
        source = "Liang et al. 2022 (HELM), arXiv:2211.09110; word lists: Bolukbasi et al. 2016, Garg et al. 2018")
@Measures(value = Dimension.FAIRNESS, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record RepresentationBias(MentionWords groups) implements Metric<NameCounts> {

    private static final TokensOf TOKENS = new TokensOf(Tokenizer.UNICODE_ALNUM_RUNS);

    public RepresentationBias() {
        this(MentionWords.GENDER);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(TOKENS);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public NameCounts newState(Context context) {
        return new NameCounts();
    }

    @Override
    public void add(NameCounts mentions, Observation text) {
        Map<String, String> words = groups.words();
        Tokens tokens = text.get(TOKENS);
        for (String token : tokens.words()) {
            String group = words.get(token);
            if (group != null) {
                mentions.add(group, text.sample().ref());
            }
        }
    }

    @Override
    public Measurement finish(NameCounts mentions, Context context) {
        long[] synthetic = counts(mentions, Role.SYNTHETIC);
        long[] reference = counts(mentions, Role.REFERENCE);
        if (Shares.sum(synthetic) == 0) {
            throw new NothingToMeasure("no text mentions one of the groups");
        }
        boolean compared = Shares.sum(reference) > 0;
        double[] p = Shares.of(synthetic);
        double[] q = compared ? Shares.of(reference) : Shares.even(p.length);
        Measurement measurement = Measurement.of(bias(synthetic, compared ? reference : new long[0]))
                .size(Shares.sum(synthetic))
                .with("from-uniform", bias(synthetic, new long[0]))
                .evidence(findings(mentions, p, q))
                .chart(new Chart.Bars("mentions", groups.groups(), list(p), compared ? list(q) : List.of()));
        if (compared) {
            measurement = measurement.with("from-reference", bias(synthetic, reference));
        }
        for (int i = 0; i < p.length; i++) {
            measurement = measurement.with("mentions." + groups.groups().get(i), synthetic[i]);
        }
        return measurement;
    }

    /** The distance of shares of counts to those of the reference, or to equal ones where that is empty. */
    static double bias(long[] counts, long[] reference) {
        return Shares.totalVariation(
                Shares.of(counts), reference.length > 0 ? Shares.of(reference) : Shares.even(counts.length));
    }

    private List<Finding> findings(NameCounts mentions, double[] p, double[] q) {
        int most = 0;
        for (int i = 1; i < p.length; i++) {
            most = p[i] - q[i] > p[most] - q[most] ? i : most;
        }
        String group = groups.groups().get(most);
        List<SampleRef> first = mentions.first(group);
        return first.isEmpty() ? List.of() : List.of(Finding.of(first, "mentions " + group, p[most] - q[most]));
    }

    private long[] counts(NameCounts mentions, Role role) {
        return groups.groups().stream()
                .mapToLong(group -> mentions.count(group, role))
                .toArray();
    }

    private static List<Double> list(double[] shares) {
        return Arrays.stream(shares).boxed().toList();
    }
}
