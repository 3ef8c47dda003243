package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.learn.CrossFit;
import io.assay.learn.Learner;
import io.assay.learn.Prepared;
import io.assay.learn.RocCurve;
import io.assay.learn.SoftmaxRegression;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Detection score: how little a logistic regression can tell synthetic from reference rows that it was not trained on: 1 - the mean over folds of 2 max(0.5, A) - 1, A
 * the area under the ROC curve. Beside it the mean area, that of all predictions together, and pMSE, the mean of (p - c)^2, c the share of synthetic rows.
 *
 * <p>Read: 1 means that they cannot be told apart, 0 that every row betrays itself.
 *
 * <p>Misleads when a trifle gives the data away (a column that is rounded otherwise): the score is then near 0 however good the rest is. A linear model sees no
 * relations between columns: 1 does not mean equal.
 *
 * <p>Worked example: areas 0.6, 0.5 and 0.4 in three folds: 2 * 0.6 - 1 = 0.2, 0 and 0, so 1 - 0.2/3 = 0.9333.
 *
 * @param folds how many folds
 * @param foldBy how rows fall into folds: by {@code hash} of the id, or {@code by-row}
 * @param form {@code assay}: all columns, by mean and deviation of the reference; {@code sdmetrics}: numbers only, by median and quartiles of the training rows
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.detection-score",
        spec = "TB-10",
        summary = "How little a classifier can tell synthetic from real rows",
        modalities = Modality.TABULAR,
        source = "Lopez-Paz & Oquab 2017, arXiv:1610.06545; SDMetrics LogisticDetection")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "a row and its twin may fall into one fold or into two",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record DetectionScore(int folds, By foldBy, Form form, List<String> numeric, List<String> categorical)
        implements TableMetric {

    /** What decides on the fold of a row. */
    public enum By {
        HASH,
        BY_ROW
    }

    /** How rows become points. */
    public enum Form {
        ASSAY,
        SDMETRICS
    }

    private static final int FINDINGS_MAX = 5;

    public DetectionScore() {
        this(3, By.HASH, Form.ASSAY, List.of(), List.of());
    }

    public DetectionScore {
        Require.that(folds >= 2, "folds must be at least 2, but was %d", folds);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Selection columns =
                Selection.of(tables.synthetic().schema(), numeric, categorical).notEmpty();
        double[][] x = form == Form.ASSAY ? Stacked.rows(tables, columns) : Stacked.numbers(tables, columns.numeric());
        int made = tables.synthetic().size();
        boolean[] synthetic = Stacked.synthetic(x.length, made);
        int[] fold = IntStream.concat(folds(tables.synthetic()), folds(tables.reference()))
                .toArray();
        Learner logistic = SoftmaxRegression.learner(1);
        Learner learner = form == Form.ASSAY ? logistic : new Prepared(Stacked::byQuartiles, logistic);
        CrossFit fit = CrossFit.of(learner, x, synthetic, fold);
        if (fit.areas().isEmpty()) {
            throw new NothingToMeasure("no fold holds rows of both tables");
        }
        double lost = 0;
        double mean = 0;
        for (double area : fit.areas()) {
            lost += 2 * Math.max(0.5, area) - 1;
            mean += area;
        }
        int n = fit.areas().size();
        double score = Math.max(0, 1 - lost / n);
        return Measurement.of(score)
                .with("score", score)
                .with("auc-mean", mean / n)
                .with("auc-pooled", RocCurve.area(fit.predicted(), synthetic).orElse(0.5))
                .with("auc-by-fold", fit.areas().stream().map(String::valueOf).toList())
                .with("pmse-cross-fitted", fit.meanSquare((double) made / x.length))
                .evidence(surest(tables.synthetic(), fit.predicted()));
    }

    private IntStream folds(Table table) {
        return IntStream.range(0, table.size())
                .map(i -> foldBy == By.BY_ROW
                        ? i % folds
                        : (int) Long.remainderUnsigned(table.rows().get(i).rank() >>> 17, folds));
    }

    private static List<Finding> surest(Table synthetic, double[] predicted) {
        return IntStream.range(0, synthetic.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -predicted[i])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FINDINGS_MAX)
                .map(i -> Finding.of(
                        synthetic.rows().get(i).sample(),
                        "the classifier is sure that this is synthetic",
                        predicted[i]))
                .toList();
    }
}
