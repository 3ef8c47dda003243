package io.assay.audit.likelihood;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
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
import io.assay.core.Role;
import io.assay.core.state.Extremes;
import io.assay.core.state.InOrder;
import io.assay.learn.RocCurve;
import java.util.List;
import java.util.Set;

/**
 * Membership by likelihood: how well a sign tells the data from holdout texts, as the area under the ROC curve: the chance that a text of the data
 * looks more like training data of the language model than a text of the holdout, ties counted half. Signs: the mean surprise (loss), Min-K%, Min-K%++,
 * surprise over compressed bytes (zlib), perplexity over that in lower case (lower-case). Beside it the share of the data that is told at a
 * false alarm for at most a tenth or a hundredth of the holdout.
 *
 * <p>Read: 0.5 says that the model knows the data no better than texts it never saw. Clearly above: it was trained on them. To ask whether a model has seen a benchmark, give
 * the benchmark as the data and younger items of the same kind as --holdout.
 *
 * <p>Misleads when data and holdout differ in anything but being seen: topic, age, length. Then the area is far from 0.5 without any training
 * (Duan et al. 2024). An area near 0.5 acquits no one: most training texts are not remembered.
 *
 * <p>Worked example: surprises 1, 2 of the data and 2, 3 of the holdout: of four pairs three are lower and one is equal: 3.5 / 4 = 0.875.
 *
 * @param sign by which texts are told
 * @param share of the tokens that count in Min-K% and Min-K%++
 */
@About(
        id = "text.membership",
        spec = "TX-26",
        summary = "How well a language model tells the data from texts it has never seen",
        modalities = Modality.TEXT,
        source =
                "Shi et al. 2024, arXiv:2310.16789; Zhang et al. 2024, arXiv:2404.02936; Carlini et al. 2021, arXiv:2012.07805")
@Measures(
        value = Dimension.CONTAMINATION,
        goal = Goal.TARGET,
        target = 0.5,
        lower = 0,
        upper = 1,
        needs = Role.HOLDOUT,
        cost = Cost.FULL,
        identical = 0.5)
@AutoService(Auditable.class)
public record MembershipAuc(Membership sign, double share) implements Metric<InOrder<Double>> {

    private static final int SHOWN = 10;

    public MembershipAuc() {
        this(Membership.MIN_K, 0.2);
    }

    public MembershipAuc {
        Require.that(share > 0 && share <= 1, "share must lie in (0, 1], but was %s", share);
    }

    @Override
    public Set<Feature<?>> requires() {
        return sign.requires();
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.HOLDOUT);
    }

    @Override
    public InOrder<Double> newState(Context context) {
        return new InOrder<>(Long.MAX_VALUE);
    }

    @Override
    public void add(InOrder<Double> signs, Observation text) {
        sign.score(text, share).ifPresent(score -> signs.add(text.sample().ref(), score, 1));
    }

    @Override
    public Measurement finish(InOrder<Double> signs, Context context) {
        List<InOrder.Row<Double>> rows = signs.rows();
        // A low sign speaks for membership, a curve asks for high scores.
        double[] scores = rows.stream().mapToDouble(row -> -row.item()).toArray();
        boolean[] member = new boolean[scores.length];
        for (int i = 0; i < member.length; i++) {
            member[i] = rows.get(i).sample().role() == Role.SYNTHETIC;
        }
        double area = RocCurve.area(scores, member)
                .orElseThrow(() -> new NothingToMeasure("no text of one side has this sign"));
        Extremes known = new Extremes(SHOWN);
        rows.stream()
                .filter(row -> row.sample().role() == Role.SYNTHETIC)
                .forEach(row -> known.add(row.sample(), -row.item()));
        long members = rows.stream()
                .filter(row -> row.sample().role() == Role.SYNTHETIC)
                .count();
        return Measurement.of(area)
                .size(members)
                .with("told-at-false-alarm-0.1", RocCurve.told(scores, member, 0.1))
                .with("told-at-false-alarm-0.01", RocCurve.told(scores, member, 0.01))
                .with("holdout-texts", rows.size() - members)
                .evidence(known.highest().stream()
                        .map(entry -> Finding.of(entry.sample(), "looks most like training data", entry.score()))
                        .toList());
    }
}
