package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.chat.RepliesOf;
import io.assay.audit.chat.Twins;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Exactness;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.state.Findings;
import io.assay.core.stats.Bootstrap;
import java.util.List;
import java.util.Set;

/**
 * Consistency under rewording: for each group of samples (field group) the share of rewordings whose prediction (field prediction) is that of the
 * original, the first of the group in the order of the data; the value is the mean over groups. Groups of one sample have nothing to compare and
 * are counted. Predictions are compared to the letter. Without these fields the chat model of --chat is the one under
 * test: each text and its twins in lower case, with wider blanks and with a typing error are its prompts, and its answers are compared without case and marks.
 *
 * <p>Read: 1 means that no rewording changes the answer.
 *
 * <p>Misleads when the model always answers the same, or a rewording changes the meaning. A right answer is not asked for.
 *
 * <p>Worked example: predictions yes, yes, no of one group and no, no of another: (1/2 + 1)/2 = 0.75.
 */
@About(
        id = "text.consistency",
        spec = "TX-X5",
        summary = "Share of rewordings that leave the prediction as it was",
        modalities = Modality.TEXT,
        source = "Sanyal, Singh and Ren 2022 (FaiRR), arXiv:2203.10261")
@Measures(value = Dimension.ROBUSTNESS, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record Consistency() implements Metric<GroupAnswers> {

    private static final int SHOWN = 10;
    private static final RepliesOf PREDICTIONS = new RepliesOf(new Twins());

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(PREDICTIONS);
    }

    @Override
    public GroupAnswers newState(Context context) {
        return new GroupAnswers();
    }

    @Override
    public void add(GroupAnswers groups, Observation sample) {
        List<String> predictions = sample.get(PREDICTIONS);
        // A text with its own twins is a group of its own.
        String group = predictions.size() == 1
                ? sample.sample().fields().text("group").orElse(sample.sample().id())
                : sample.sample().id();
        predictions.forEach(prediction -> groups.add(group, sample.sample().ref(), prediction));
    }

    @Override
    public Measurement finish(GroupAnswers state, Context context) {
        List<GroupAnswers.Group> all = state.groups();
        List<GroupAnswers.Group> used =
                all.stream().filter(group -> group.twins() > 0).toList();
        if (used.isEmpty()) {
            throw new NothingToMeasure("no group has more than one sample");
        }
        double[] shares =
                used.stream().mapToDouble(GroupAnswers.Group::agreement).toArray();
        double mean = java.util.Arrays.stream(shares).sum() / shares.length;
        Measurement measurement = Measurement.of(mean)
                .size(shares.length)
                .interval(Bootstrap.mean(shares, context.seed(), 0.95))
                .with("mean", mean)
                .with("groups-used", shares.length)
                .with("groups-skipped", all.size() - shares.length)
                .evidence(changed(used));
        return state.full()
                ? measurement.exactness(
                        Exactness.estimated("from " + GroupAnswers.GROUPS_MAX + " groups, those of lowest hash"))
                : measurement;
    }

    private static List<Finding> changed(List<GroupAnswers.Group> groups) {
        Findings findings = new Findings(SHOWN);
        for (GroupAnswers.Group group : groups) {
            if (group.agreement() < 1) {
                findings.add(Finding.of(group.first(), "gets other predictions when reworded", 1 - group.agreement()));
            }
        }
        return findings.highest();
    }
}
