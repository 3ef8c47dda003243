package io.assay.curate;

import io.assay.core.Role;
import io.assay.learn.CrossValidation;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.Vector;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Rows with labels, as a learner sees them. Rows without a label are left alone.
 *
 * @param classes names of the labels of all rows, ascending
 * @param rows the synthetic rows
 * @param examples those rows, with the weights of their column {@code weight}
 * @param real the rows of the reference, where there are any
 */
record LabelledRows(List<String> classes, List<LearnRows.Row> rows, Examples examples, Optional<Examples> real) {

    /** @throws StepFailed if there are fewer than two labels */
    static LabelledRows read(CurateStep step, Survivors survivors, Basis basis) throws IOException {
        EnumSet<Role> roles = EnumSet.of(Role.SYNTHETIC, Role.REFERENCE);
        List<LearnRows.Row> all = LearnRows.read(step, survivors, basis, roles).stream()
                .filter(row -> !row.label().isEmpty())
                .toList();
        List<String> classes =
                all.stream().map(LearnRows.Row::label).distinct().sorted().toList();
        List<LearnRows.Row> rows = LearnRows.of(all, Role.SYNTHETIC);
        if (classes.size() < 2 || rows.isEmpty()) {
            throw new StepFailed(
                    step,
                    "it needs rows of two labels or more, but there were " + classes.size()
                            + "; name the column of labels with --map label=COLUMN");
        }
        List<LearnRows.Row> real = LearnRows.of(all, Role.REFERENCE);
        List<Vector> vectors = LearnRows.vectors(all, all, basis);
        int dimensions =
                Math.max(1, vectors.stream().mapToInt(Vector::length).max().orElse(0));
        Examples examples = examples(rows, vectors.subList(0, rows.size()), dimensions, classes);
        return new LabelledRows(
                classes,
                rows,
                examples,
                real.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                examples(real, vectors.subList(rows.size(), vectors.size()), dimensions, classes)));
    }

    private static Examples examples(List<LearnRows.Row> rows, List<Vector> x, int dimensions, List<String> classes) {
        int[] labels =
                rows.stream().mapToInt(row -> classes.indexOf(row.label())).toArray();
        double[] weights = rows.stream().mapToDouble(LearnRows.Row::weight).toArray();
        return Examples.of(x, dimensions, labels, classes.size()).weighted(weights);
    }

    /**
     * The probabilities of the labels of each row, by a softmax regression that has not seen it.
     *
     * @throws StepFailed if there are fewer rows than folds
     */
    double[][] probabilities(CurateStep step, int folds, long seed) {
        if (rows.size() < folds) {
            throw new StepFailed(step, folds + " folds need as many rows, but there were " + rows.size());
        }
        return CrossValidation.probabilities(SoftmaxRegression.learner(1), examples, folds, seed);
    }

    int[] labels() {
        return java.util.stream.IntStream.range(0, rows.size())
                .map(examples::label)
                .toArray();
    }

    long ordinal(int row) {
        return rows.get(row).ordinal();
    }
}
