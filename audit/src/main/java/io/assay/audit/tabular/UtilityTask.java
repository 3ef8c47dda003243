package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import io.assay.learn.Classifier;
import io.assay.learn.ClassifierKind;
import io.assay.learn.Errors;
import io.assay.learn.Examples;
import io.assay.learn.Quantities;
import io.assay.learn.Regressor;
import io.assay.learn.RegressorKind;
import io.assay.learn.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column that is told from the others: labels, scored by the share that is right, or numbers, by R squared.
 *
 * @param target the column
 * @param labels all labels of any table; empty for numbers
 * @param columns the others
 */
record UtilityTask(String target, List<String> labels, Selection columns) {

    private static final int LABELS_MAX = 50;

    /** What is trained, for labels and for numbers. */
    enum By {
        LINEAR(ClassifierKind.LOGISTIC_REGRESSION, RegressorKind.RIDGE),
        RANDOM_FOREST(ClassifierKind.RANDOM_FOREST, RegressorKind.RANDOM_FOREST),
        GRADIENT_BOOSTING(ClassifierKind.GRADIENT_BOOSTING, RegressorKind.GRADIENT_BOOSTING);

        private final ClassifierKind labels;
        private final RegressorKind numbers;

        By(ClassifierKind labels, RegressorKind numbers) {
            this.labels = labels;
            this.numbers = numbers;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells the truth of points. */
    private interface Scorer {
        double score(double[][] points, Table truth);
    }

    /** A model with what makes points of rows for it. */
    record Trained(Encoding encoding, Scorer scorer) {

        double score(Table test) {
            return scorer.score(encoding.of(test), test);
        }

        /** The score where each row has the value that another row has in one column. */
        double mixed(Table test, String column, int[] order) {
            double[][] points = encoding.of(test);
            double[][] mixed = Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
            for (int place : encoding.places(column)) {
                for (int i = 0; i < points.length; i++) {
                    mixed[i][place] = points[order[i]][place];
                }
            }
            return scorer.score(mixed, test);
        }
    }

    /** The column mapped as {@code target}, else that mapped as {@code label}. */
    static UtilityTask of(TableSet tables) {
        String target = tables.column(tables.knows("target") ? "target" : "label");
        TableSchema schema = tables.synthetic().schema();
        ColumnKind kind = schema.columns().get(schema.require(target)).kind();
        Selection columns =
                Selection.of(schema, List.of(), List.of()).without(target).notEmpty();
        if (kind.numeric()) {
            return new UtilityTask(target, List.of(), columns);
        }
        List<String> labels = LabelModel.labels(target, tables.synthetic(), tables.reference(), tables.holdout());
        if (labels.size() < 2 || labels.size() > LABELS_MAX) {
            throw new NothingToMeasure(
                    "column " + target + " has " + labels.size() + " labels; there must be 2 to " + LABELS_MAX);
        }
        return new UtilityTask(target, labels, columns);
    }

    /** The rows whose truth is known. */
    Table usable(Table table) {
        if (labels.isEmpty()) {
            double[] numbers = table.numbers(target);
            return table.part(i -> !Double.isNaN(numbers[i]));
        }
        String[] texts = table.texts(target);
        return table.part(i -> labels.contains(texts[i]));
    }

    Trained train(By by, Table train, long seed) {
        Encoding encoding = Encoding.fit(train, columns);
        double[][] x = encoding.of(train);
        return labels.isEmpty()
                ? new Trained(encoding, numbers(by.numbers.learner(seed).fit(Quantities.of(x, train.numbers(target)))))
                : new Trained(
                        encoding, labels(by.labels.learner(seed).fit(Examples.of(x, classes(train), labels.size()))));
    }

    private int[] classes(Table table) {
        int[] classes =
                Arrays.stream(table.texts(target)).mapToInt(labels::indexOf).toArray();
        if (Arrays.stream(classes).distinct().count() < 2) {
            throw new NothingToMeasure("column " + target + " has a single label in a table");
        }
        return classes;
    }

    private Scorer labels(Classifier model) {
        return (points, truth) -> {
            String[] texts = truth.texts(target);
            int right = 0;
            for (int i = 0; i < points.length; i++) {
                right += labels.get(model.label(Vector.of(points[i]))).equals(texts[i]) ? 1 : 0;
            }
            return (double) right / points.length;
        };
    }

    private Scorer numbers(Regressor model) {
        return (points, truth) -> Errors.of(truth.numbers(target), model.predict(Vector.all(points)))
                .r2()
                .orElseThrow(() -> new NothingToMeasure("column " + target + " is constant in a table tested on"));
    }
}
