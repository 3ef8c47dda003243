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
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stability: how much what a model of synthetic rows reaches on the holdout hangs on which rows it saw, and on which it is asked. The value is the gap: its score on all
 * rows of the holdout less that on the quarter that lies farthest from the mean of the synthetic rows. Beside it the same gap of a model trained on real rows, and
 * the standard deviation of the score over models that were each trained on another part of the synthetic rows.
 *
 * <p>Read: a gap near that of real training means that the synthetic rows prepare for rare rows as well as real ones do; a small deviation that any part of them
 * would have done.
 *
 * <p>Misleads when rare rows are easy: the gap is then below 0. The score is accuracy for labels and R squared for numbers.
 *
 * <p>Worked example: accuracy 0.80 on 200 rows and 0.70 on the 50 farthest: a gap of 0.10. Scores 0.78, 0.80 and 0.82 of three parts: a deviation of 0.02.
 *
 * @param learner what is trained
 * @param parts into how many parts the synthetic rows fall
 */
@About(
        id = "tabular.stability",
        spec = "TB-X6",
        summary = "What models of synthetic rows lose on rows unlike them, and by chance",
        modalities = Modality.TABULAR,
        source = "Shimodaira 2000 (covariate shift); Esteban et al. 2017, arXiv:1706.02633")
@Measures(
        value = Dimension.ROBUSTNESS,
        goal = Goal.LOWER,
        lower = Double.NEGATIVE_INFINITY,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = "label",
        identicalVaries = "how much harder rare rows are depends on the data",
        cost = Cost.FULL)
@AutoService(Auditable.class)
public record Stability(UtilityTask.By learner, int parts) implements TableMetric {

    private static final int FAR_SHARE = 4;

    public Stability() {
        this(UtilityTask.By.GRADIENT_BOOSTING, 5);
    }

    public Stability {
        Require.that(parts >= 2, "parts must be at least 2, but was %d", parts);
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
        Table made = task.usable(tables.synthetic());
        Table held = task.usable(tables.holdout());
        Table far = farthest(task, made, held);
        UtilityTask.Trained synthetic = task.train(learner, made, context.seed());
        UtilityTask.Trained real = task.train(learner, task.usable(tables.reference()), context.seed());
        double gap = synthetic.score(held) - synthetic.score(far);
        return Measurement.of(gap)
                .with("synthetic.gap", gap)
                .with("real.gap", real.score(held) - real.score(far))
                .with("synthetic.score", synthetic.score(held))
                .with("deviation", deviation(task, made, held, context.seed()));
    }

    private static Table farthest(UtilityTask task, Table made, Table held) {
        if (held.size() < 2 * FAR_SHARE) {
            throw new NothingToMeasure("the holdout has too few rows to look at its rare ones");
        }
        Encoding encoding = Encoding.fit(made, task.columns());
        double[] mean = Vectors.mean(encoding.of(made));
        double[] squares = Arrays.stream(encoding.of(held))
                .mapToDouble(point -> Vectors.squaredDistance(point, mean))
                .toArray();
        Set<Integer> far = IntStream.range(0, squares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -squares[i]).thenComparing(Comparator.naturalOrder()))
                .limit(squares.length / FAR_SHARE)
                .collect(Collectors.toSet());
        return held.part(far::contains);
    }

    private double deviation(UtilityTask task, Table made, Table held, long seed) {
        double[] scores = IntStream.range(0, parts)
                .mapToObj(part -> made.part(i -> Long.remainderUnsigned(Mix.mix(seed ^ Mix.mix(i)), parts) == part))
                .mapToDouble(part -> task.train(learner, part, seed).score(held))
                .toArray();
        double mean = Arrays.stream(scores).average().orElse(0);
        double squares = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        return StrictMath.sqrt(squares / (parts - 1));
    }
}
