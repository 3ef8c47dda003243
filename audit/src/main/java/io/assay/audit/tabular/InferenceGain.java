package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Attack;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import io.assay.core.table.TableSchema;
import io.assay.learn.SoftmaxRegression;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Attribute inference gain: an attacker trains a logistic regression on the synthetic rows to tell a secret column from others, and is tested on the people of the
 * reference. The value is the accuracy less that of the strongest baseline without synthetic data: the most frequent secret, or a model trained on the holdout.
 *
 * <p>Read: 0 or less means that the attacker knows nothing that other data of the same kind would not have told.
 *
 * <p>Misleads when the holdout is small: its model is then weak, and the gain looks large.
 *
 * <p>Worked example: 0.835 with synthetic data, 0.763 by the majority, 0.82 by a model on the holdout: 0.835 - 0.82 = 0.015.
 *
 * @param secret the column to tell; that of {@code --map label=COLUMN} where it is not given
 * @param known the columns that the attacker knows; empty for all others
 */
@About(
        id = "tabular.inference-gain",
        spec = "TB-19",
        summary = "Gain of an attacker who trains on the synthetic data",
        modalities = Modality.TABULAR,
        source = "Yeom et al. 2018, arXiv:1709.01604")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = -1,
        upper = 1,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        identicalVaries = "a model on the holdout knows other people than one on the reference",
        cost = Cost.STANDARD)
@Attack(
        risk = PrivacyRisk.INFERENCE,
        does = "trains a model on the synthetic rows to tell a secret column",
        knows = "the other columns of a person")
@AutoService(Auditable.class)
public record InferenceGain(String secret, List<String> known) implements TableMetric {

    public InferenceGain() {
        this("", List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        String column = secret.isEmpty() ? tables.column("label") : secret;
        TableSchema schema = tables.synthetic().schema();
        Selection columns = known.isEmpty()
                ? Selection.of(schema, List.of(), List.of()).without(column)
                : Selection.byKind(schema, known);
        double accuracy = accuracy(tables.synthetic(), tables, column, columns);
        double holdout = accuracy(tables.holdout(), tables, column, columns);
        double majority = share(tables.reference(), tables.reference(), column);
        double ofSynthetic = share(tables.synthetic(), tables.reference(), column);
        double gain = accuracy - Math.max(holdout, Math.max(majority, ofSynthetic));
        return Measurement.of(gain)
                .with("accuracy", accuracy)
                .with("baseline-majority-of-reference", majority)
                .with("baseline-majority-of-synthetic", ofSynthetic)
                .with("baseline-model-on-holdout", holdout)
                .with("gain-over-majority", accuracy - majority)
                .with("gain-over-holdout-model", accuracy - holdout);
    }

    private static double accuracy(Table train, TableSet tables, String column, Selection columns) {
        List<String> labels = LabelModel.labels(column, tables.synthetic(), tables.reference(), tables.holdout());
        String[] told = LabelModel.train(SoftmaxRegression.learner(1), train, column, labels, columns)
                .predicted(tables.reference());
        String[] truth = tables.reference().texts(column);
        return (double) IntStream.range(0, truth.length)
                        .filter(i -> told[i].equals(truth[i]))
                        .count()
                / truth.length;
    }

    /** How often the most frequent value of one table is right in another. */
    private static double share(Table of, Table in, String column) {
        NavigableMap<String, Integer> counts = of.counts(column);
        String most = counts.keySet().stream()
                .max(Comparator.comparingInt((String name) -> counts.getOrDefault(name, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
        return (double) in.counts(column).getOrDefault(most, 0) / in.size();
    }
}
