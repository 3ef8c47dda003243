package io.assay.generate.loop;

import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.SparseVector;
import io.assay.learn.TfIdf;
import java.util.List;

/**
 * The small model of a loop: softmax regression (C = 1) over the words of texts, TF-IDF. The same rows in the same order give the same model, bit by
 * bit.
 *
 * @param classes names of labels, ascending
 * @param words of the rows it was trained on
 * @param examples those rows
 */
record TaskModel(List<String> classes, TfIdf words, Examples examples, SoftmaxRegression model) {

    static final double C = 1;

    /** @param rows of two labels at least */
    static TaskModel fit(List<Labelled> rows) {
        List<String> classes =
                rows.stream().map(Labelled::label).distinct().sorted().toList();
        TfIdf words = TfIdf.fit(rows.stream().map(Labelled::text).toList());
        Examples examples = examples(rows, classes, words);
        return new TaskModel(classes, words, examples, SoftmaxRegression.fit(examples, C, true));
    }

    private static Examples examples(List<Labelled> rows, List<String> classes, TfIdf words) {
        List<SparseVector> x = rows.stream().map(row -> words.of(row.text())).toList();
        int[] labels =
                rows.stream().mapToInt(row -> classes.indexOf(row.label())).toArray();
        return Examples.of(x, words.dimensions(), labels, classes.size());
    }

    /** Other rows as this model sees them; all of them have labels that it knows. */
    Examples examples(List<Labelled> rows) {
        return examples(rows, classes, words);
    }

    double[] probabilities(String text) {
        return model.probabilities(words.of(text));
    }

    /** The likeliest label. */
    String label(String text) {
        return classes.get(Classifier.likeliest(probabilities(text)));
    }

    /** How sure it is of a label; 0 of one that it never saw. */
    double probability(String text, String label) {
        int at = classes.indexOf(label);
        return at < 0 ? 0 : probabilities(text)[at];
    }

    /** The rows whose label it tells otherwise. */
    List<Labelled> errors(List<Labelled> rows) {
        return rows.stream()
                .filter(row -> !label(row.text()).equals(row.label()))
                .toList();
    }

    /** The share of rows whose label it tells. */
    double accuracy(List<Labelled> rows) {
        return 1 - (double) errors(rows).size() / rows.size();
    }
}
