package io.assay.evaluate;

import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.Learner;
import io.assay.learn.TfIdf;
import io.assay.learn.Vector;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rows as numbers that a classifier learns from and is tested with.
 *
 * @param dimensions how many numbers describe a row
 * @param rows what describes a text
 */
record Described(LabelledTexts training, LabelledTexts test, int dimensions, Function<String, ? extends Vector> rows) {

    /** By their embeddings. */
    static Described byEmbedding(LabelledTexts training, LabelledTexts test, Vectors vectors) {
        int dimensions = vectors.of(training.items().get(0).text()).length();
        return new Described(training, test, dimensions, vectors::of);
    }

    /** By the words of the training rows, weighted or counted. */
    static Described byWords(LabelledTexts training, LabelledTexts test, BiFunction<TfIdf, String, Vector> weighing) {
        TfIdf words = TfIdf.fit(training.texts());
        return new Described(training, test, words.dimensions(), text -> weighing.apply(words, text));
    }

    /** Trains and labels the test rows: of one label a row one classifier, of several one a label. */
    Labelling label(Learner fit) {
        List<String> labels = training.labels();
        List<? extends Vector> x = training.texts().stream().map(rows).toList();
        List<? extends Vector> asked = test.texts().stream().map(rows).toList();
        double[][] probabilities = training.several() ? apart(labels, x, asked, fit) : together(labels, x, asked, fit);
        return new Labelling(labels, probabilities, training.several(), dimensions);
    }

    private double[][] together(
            List<String> labels, List<? extends Vector> x, List<? extends Vector> asked, Learner fit) {
        if (labels.size() == 1) { // A small draw may hold one label only: nothing can be learnt but that.
            return asked.stream().map(row -> new double[] {1}).toArray(double[][]::new);
        }
        int[] classes = training.items().stream()
                .mapToInt(item -> labels.indexOf(item.labels().get(0)))
                .toArray();
        Classifier classifier = fit.fit(Examples.of(x, dimensions, classes, labels.size()));
        return asked.stream().map(classifier::probabilities).toArray(double[][]::new);
    }

    private double[][] apart(List<String> labels, List<? extends Vector> x, List<? extends Vector> asked, Learner fit) {
        double[][] chances = new double[asked.size()][labels.size()];
        IntStream.range(0, labels.size()).parallel().forEach(k -> {
            int[] has = training.items().stream()
                    .mapToInt(item -> item.labels().contains(labels.get(k)) ? 1 : 0)
                    .toArray();
            boolean always = IntStream.of(has).allMatch(one -> one == 1);
            Classifier classifier = always ? row -> new double[] {0, 1} : fit.fit(Examples.of(x, dimensions, has, 2));
            for (int i = 0; i < chances.length; i++) {
                chances[i][k] = classifier.probabilities(asked.get(i))[1];
            }
        });
        return chances;
    }
}
