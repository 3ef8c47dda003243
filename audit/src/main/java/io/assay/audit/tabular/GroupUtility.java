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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Utility by group: what each group of a protected column loses when a model is trained on synthetic instead of real rows: its score on the group's rows of the holdout.
 * The value is the loss of the group that loses most.
 *
 * <p>Read: near the loss of all means that no group pays more than others; the groups are listed with both scores.
 *
 * <p>Misleads for small groups, whose scores are chance: groups with fewer rows than {@code least} are named, not measured.
 *
 * <p>Worked example: accuracy 0.80 and 0.82 for one group and 0.70 and 0.80 for another, by synthetic and real training: losses 0.02 and 0.10, so 0.10.
 *
 * @param learner what is trained
 * @param least rows a group has at least in the holdout
 */
@About(
        id = "tabular.group-utility",
        spec = "TB-27",
        summary = "What the group that loses most loses by training on synthetic rows",
        modalities = Modality.TABULAR,
        source = "Esteban et al. 2017, arXiv:1706.02633; Ganev et al. 2022, arXiv:2109.11429")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = Double.NEGATIVE_INFINITY,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = {"label", "protected"},
        identical = 0,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record GroupUtility(UtilityTask.By learner, int least) implements TableMetric {

    public GroupUtility() {
        this(UtilityTask.By.GRADIENT_BOOSTING, 20);
    }

    public GroupUtility {
        Require.that(least >= 2, "least must be at least 2, but was %d", least);
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
        UtilityTask task = UtilityTask.of(tables);
        String groups = tables.column("protected");
        Table held = task.usable(tables.holdout());
        UtilityTask.Trained made = task.train(learner, task.usable(tables.synthetic()), context.seed());
        UtilityTask.Trained real = task.train(learner, task.usable(tables.reference()), context.seed());
        List<String> small = new ArrayList<>();
        Map<String, Double> scores = new LinkedHashMap<>();
        double most = Double.NEGATIVE_INFINITY;
        String[] of = held.texts(groups);
        for (Map.Entry<String, Integer> group : held.counts(groups).entrySet()) {
            if (group.getValue() < least) {
                small.add(group.getKey());
                continue;
            }
            Table rows = held.part(i -> of[i].equals(group.getKey()));
            double tstr = made.score(rows);
            double trtr = real.score(rows);
            most = Math.max(most, trtr - tstr);
            scores.put("tstr." + group.getKey(), tstr);
            scores.put("trtr." + group.getKey(), trtr);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            throw new NothingToMeasure("every group has fewer than " + least + " rows in the holdout");
        }
        return Measurement.of(most).with(scores).with("small-groups", small);
    }
}
