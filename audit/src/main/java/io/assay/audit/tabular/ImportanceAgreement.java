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
import io.assay.core.Role;
import io.assay.core.kernel.Mix;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Agreement on what matters: how much the score of a model on the holdout falls when one column is shuffled, for a model trained on synthetic rows and one trained on
 * real rows; the value is Spearman's correlation of both over the columns.
 *
 * <p>Read: 1 means that both models lean on the same columns in the same order, 0 that there is no relation, below 0 that what matters to one does not to the other.
 *
 * <p>Misleads when few columns matter: the order of the others is chance. Columns that say the same stand in for each other, so that shuffling one costs little. The
 * column told is that mapped as {@code target}, else as {@code label}.
 *
 * <p>Worked example: falls of 0.20, 0.05 and 0.01 for one model and 0.15, 0.01 and 0.03 for the other: ranks 1 2 3 and 1 3 2, so 1 - 6 * 2 / 24 = 0.5.
 *
 * @param learner what is trained
 */
@About(
        id = "tabular.importance-agreement",
        spec = "TB-27",
        summary = "Whether models of synthetic and of real rows lean on the same columns",
        modalities = Modality.TABULAR,
        source = "Breiman 2001; Fisher et al. 2019, arXiv:1801.01489")
@Measures(
        value = Dimension.UTILITY,
        goal = Goal.HIGHER,
        lower = -1,
        upper = 1,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = "label",
        identical = 1,
        cost = Cost.FULL)
@AutoService(Auditable.class)
public record ImportanceAgreement(UtilityTask.By learner) implements TableMetric {

    public ImportanceAgreement() {
        this(UtilityTask.By.GRADIENT_BOOSTING);
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
        List<String> columns = task.columns().all();
        Table held = task.usable(tables.holdout());
        long seed = context.seed();
        double[] made = falls(task.train(learner, task.usable(tables.synthetic()), seed), held, columns, seed);
        double[] real = falls(task.train(learner, task.usable(tables.reference()), seed), held, columns, seed);
        double agreement = Numbers.correlation(Numbers.ranks(made), Numbers.ranks(real))
                .orElseThrow(() -> new NothingToMeasure("no column matters more than another to one of the models"));
        Map<String, Double> byColumn = new TreeMap<>();
        for (int i = 0; i < made.length; i++) {
            byColumn.put(columns.get(i) + ".synthetic", made[i]);
            byColumn.put(columns.get(i) + ".real", real[i]);
        }
        return Measurement.of(agreement).with(byColumn);
    }

    private static double[] falls(UtilityTask.Trained model, Table test, List<String> columns, long seed) {
        double whole = model.score(test);
        int[] order = IntStream.range(0, test.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> Mix.mix(seed ^ Mix.mix(i))))
                .mapToInt(i -> i)
                .toArray();
        return columns.stream()
                .mapToDouble(column -> whole - model.mixed(test, column, order))
                .toArray();
    }
}
