package io.assay.audit.embedding;

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
import io.assay.core.state.Rows;
import io.assay.learn.CrossFit;
import io.assay.learn.RocCurve;
import io.assay.learn.SoftmaxRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classifier two-sample test: how well a logistic regression on embeddings tells synthetic from real texts that it was not trained on. The value is
 * the area under the ROC curve, mean over folds; the penalty is |w|^2 / 2 with C = 1, the intercept is free, embeddings are taken as
 * they are. Beside it stand the area of all predictions together and pMSE, the mean of (p - c)^2 over those predictions, c the share of synthetic
 * samples (Snoke et al. take predictions on the training data; these are out of fold).
 *
 * <p>Read: 0.5 means that synthetic and real cannot be told apart, 1 that every text betrays itself. The samples shown are those the classifier is surest
 * of: read them for what gives them away.
 *
 * <p>Misleads when a trifle gives the data away (a prefix, a missing full stop): the area is then near 1 however good the texts are. Below 0.5 there is
 * nothing to learn, and few samples.
 *
 * <p>Worked example: two synthetic texts scored 0.9 and 0.4 and two real ones scored 0.6 and 0.1: of four pairs three stand in the right order:
 * 0.75.
 *
 * @param k how many folds
 * @param folds how samples fall into folds: {@code hash} of the id, or {@code by-row}
 */
@About(
        id = "text.classifier-two-sample",
        spec = "TX-04",
        summary = "How well a classifier tells synthetic from real texts",
        modalities = Modality.TEXT,
        source = "Lopez-Paz & Oquab 2017, arXiv:1610.06545; pMSE: Snoke et al. 2018, arXiv:1604.06651")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.TARGET,
        lower = 0,
        upper = 1,
        target = 0.5,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identicalVaries = "a text and its twin may fall into one fold or into two")
@AutoService(Auditable.class)
public record ClassifierTwoSample(int k, FoldsBy folds) implements EmbeddingMetric {

    public ClassifierTwoSample() {
        this(5, FoldsBy.HASH);
    }

    public ClassifierTwoSample {
        Require.that(k >= 2, "k must be at least 2, but was %d", k);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, k);
        List<Rows.Row> all = new ArrayList<>(synthetic);
        all.addAll(rows.of(Role.REFERENCE, k));
        double[][] x = Rows.vectors(all);
        boolean[] positive = new boolean[x.length];
        Arrays.fill(positive, 0, synthetic.size(), true);
        int[] fold = all.stream().mapToInt(this::fold).toArray();
        CrossFit fit = CrossFit.of(SoftmaxRegression.learner(1), x, positive, fold);
        double[] predicted = fit.predicted();
        double pooled =
                RocCurve.area(predicted, positive).orElseThrow(() -> new NothingToMeasure("one of the sets is empty"));
        double mean =
                fit.areas().stream().mapToDouble(a -> a).sum() / fit.areas().size();
        return Measurement.of(mean)
                .with("auc-mean-of-folds", mean)
                .with("auc-pooled-out-of-fold", pooled)
                .with("pmse", fit.meanSquare((double) synthetic.size() / x.length))
                .evidence(
                        Telling.highest(synthetic, i -> predicted[i], "the classifier is sure that this is synthetic"));
    }

    private int fold(Rows.Row row) {
        long order = folds == FoldsBy.BY_ROW ? row.sample().ordinal() : row.rank() >>> 17;
        return (int) Long.remainderUnsigned(order, k);
    }
}
