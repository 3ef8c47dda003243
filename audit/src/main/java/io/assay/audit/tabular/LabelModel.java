package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.Learner;
import io.assay.learn.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A learner trained on one table to tell its labels. */
final class LabelModel {

    private final Encoding encoding;
    private final Classifier model;
    private final List<String> labels;

    private LabelModel(Encoding encoding, Classifier model, List<String> labels) {
        this.encoding = encoding;
        this.model = model;
        this.labels = labels;
    }

    /** @param labels all labels of any table, in order; a row without one is left out */
    static LabelModel train(Learner learner, Table given, String label, List<String> labels, Selection columns) {
        String[] texts = given.texts(label);
        Table table = given.part(i -> labels.contains(texts[i]));
        int[] classes =
                Arrays.stream(table.texts(label)).mapToInt(labels::indexOf).toArray();
        if (Arrays.stream(classes).distinct().count() < 2) {
            throw new NothingToMeasure("column " + label + " has a single label in a training table");
        }
        Encoding encoding = Encoding.fit(table, columns.notEmpty());
        return new LabelModel(encoding, learner.fit(Examples.of(encoding.of(table), classes, labels.size())), labels);
    }

    /** The probabilities of the labels, a row a place. */
    double[][] probabilities(Table table) {
        return Vector.all(encoding.of(table)).stream().map(model::probabilities).toArray(double[][]::new);
    }

    /** The likeliest labels; of equally likely ones the first. */
    static int[] likeliest(double[][] probabilities) {
        return Arrays.stream(probabilities).mapToInt(Classifier::likeliest).toArray();
    }

    String[] predicted(Table table) {
        return Arrays.stream(likeliest(probabilities(table)))
                .mapToObj(labels::get)
                .toArray(String[]::new);
    }

    /** The labels of all tables, in order. */
    static List<String> labels(String label, Table... tables) {
        TreeSet<String> labels = new TreeSet<>();
        for (Table table : tables) {
            labels.addAll(Nulls.DROP.counts(table, label).keySet());
        }
        return List.copyOf(labels);
    }
}
