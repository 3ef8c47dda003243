package io.assay.generate.check;

import io.assay.core.kernel.WordScanner;
import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Records;
import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One logistic regression for each label, on hashed words of real data; the label drawn must be likely enough. */
final class AgreesCheck implements Check {

    private static final int BUCKETS = 512;
    private static final double REGULARISATION = 1.0;

    private final CheckSpec.Agrees spec;
    private final Map<String, Classifier> models = new LinkedHashMap<>();

    AgreesCheck(CheckSpec.Agrees spec, List<Records> labelled) {
        this.spec = spec;
        double[][] rows =
                labelled.stream().map(record -> row(record.text("text"))).toArray(double[][]::new);
        for (String label : labels(spec, labelled)) {
            boolean[] positive = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                positive[i] = labelled.get(i).text(spec.condition()).equals(label);
            }
            models.put(label, SoftmaxRegression.fit(Examples.of(rows, positive), REGULARISATION, true));
        }
    }

    /** The labels that the data has; a plan needs two at least. */
    static Set<String> labels(CheckSpec.Agrees spec, List<Records> labelled) {
        TreeSet<String> labels = new TreeSet<>();
        labelled.forEach(record -> labels.add(record.text(spec.condition())));
        labels.remove("");
        return labels;
    }

    @Override
    public Draft test(String step, Draft draft) {
        String label = draft.slot().conditions().getOrDefault(spec.condition(), draft.text(spec.condition()));
        Classifier model = models.get(label);
        if (model == null) {
            return draft.rejected(step, "unknown-label", "the labelled data has no " + label);
        }
        Vector row = Vector.of(row(draft.text(spec.field())));
        double others = models.values().stream()
                .mapToDouble(one -> one.probability(row))
                .sum();
        double share = model.probability(row) / others;
        String said = String.format(Locale.ROOT, "%s with %.3f", label, share);
        return share >= spec.atLeast()
                ? draft.remark(step, said)
                : draft.rejected(step, "disobeys", "the classifier says " + said);
    }

    /** Words counted in buckets by their hash, square roots, at length 1. */
    private static double[] row(String text) {
        double[] row = new double[BUCKETS];
        for (long hash : WordScanner.scan(text).hashes()) {
            row[(int) Long.remainderUnsigned(hash, BUCKETS)]++;
        }
        double sum = 0;
        for (double count : row) {
            sum += count;
        }
        for (int i = 0; i < BUCKETS; i++) {
            row[i] = sum == 0 ? 0 : StrictMath.sqrt(row[i] / sum);
        }
        return row;
    }
}
