package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Mix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Utility: a linear model, a random forest and gradient boosting are trained on synthetic and on real rows to tell one column from the others, and tested on real and
 * on synthetic ones. The value is what synthetic training loses: the mean over learners of the score of training and testing on real rows (trtr) less that of training on
 * synthetic and testing on real ones (tstr). The score is accuracy for labels and R squared for numbers; beside it all scores, also of training on real and testing
 * on synthetic rows (trts).
 *
 * <p>Read: 0 means that synthetic rows teach as well as real ones; below 0 better. A tstr near trtr with a trts far above both says that the synthetic rows are
 * easier than real ones.
 *
 * <p>Misleads when no model learns anything: then nothing can be lost; look whether trtr is above the share of the most frequent label, or above 0. The interval is
 * that of training and testing again on rows drawn with replacement, a seed a draw; with few seeds it is wide.
 *
 * <p>Worked example: trtr of 0.85, 0.84 and 0.86, tstr of 0.80, 0.82 and 0.81: losses 0.05, 0.02 and 0.05, so 0.04.
 *
 * @param seeds how many draws the interval rests on; 0 for none
 */
@About(
        id = "tabular.utility",
        spec = "TB-27",
        summary = "What three kinds of models lose by training on synthetic rows",
        modalities = Modality.TABULAR,
        source = "Esteban et al. 2017, arXiv:1706.02633; Xu et al. 2019, arXiv:1907.00503")
@Measures(
        value = Dimension.UTILITY,
        goal = Goal.LOWER,
        lower = Double.NEGATIVE_INFINITY,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = "label",
        identical = 0,
        cost = Cost.FULL)
@AutoService(Auditable.class)
public record Utility(int seeds) implements TableMetric {

    private static final double LEVEL = 0.95;

    public Utility() {
        this(5);
    }

    public Utility {
        Require.that(seeds >= 0, "seeds must be at least 0, but was %d", seeds);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    /** The rows a run trains and tests on. */
    private record Tables(Table made, Table real, Table held) {

        Tables drawn(SplittableRandom random) {
            return new Tables(made.drawn(random), real.drawn(random), held.drawn(random));
        }
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        UtilityTask task = UtilityTask.of(tables);
        Tables all = new Tables(
                task.usable(tables.synthetic()), task.usable(tables.reference()), task.usable(tables.holdout()));
        Measurement measured = scores(task, all, context.seed());
        return seeds < 2 ? measured : measured.interval(interval(task, all, measured.value(), context.seed()));
    }

    private static Measurement scores(UtilityTask task, Tables all, long seed) {
        Map<String, Double> values = new LinkedHashMap<>();
        double lost = 0;
        for (UtilityTask.By by : UtilityTask.By.values()) {
            UtilityTask.Trained real = task.train(by, all.real, seed);
            double trtr = real.score(all.held);
            double tstr = task.train(by, all.made, seed).score(all.held);
            lost += trtr - tstr;
            values.put(by.id() + ".tstr", tstr);
            values.put(by.id() + ".trtr", trtr);
            values.put(by.id() + ".trts", real.score(all.made));
        }
        return Measurement.of(lost / UtilityTask.By.values().length).with(values);
    }

    private Interval interval(UtilityTask task, Tables all, double value, long seed) {
        double[] draws = new double[seeds];
        for (int draw = 0; draw < seeds; draw++) {
            SplittableRandom random = new SplittableRandom(Mix.mix(seed ^ ~draw));
            draws[draw] = scores(task, all.drawn(random), seed + draw).value();
        }
        double mean = DoubleStream.of(draws).average().orElse(value);
        double squares =
                DoubleStream.of(draws).map(d -> (d - mean) * (d - mean)).sum();
        double deviation = StrictMath.sqrt(squares / (seeds - 1));
        double far = TDistribution.of(seeds - 1.0).inverseCumulativeProbability((1 + LEVEL) / 2) * deviation;
        return new Interval(value - far, value + far, LEVEL, "bootstrap of " + seeds + " draws");
    }
}
