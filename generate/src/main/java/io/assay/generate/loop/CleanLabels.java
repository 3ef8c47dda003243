package io.assay.generate.loop;

import io.assay.core.kernel.Vectors;
import io.assay.generate.plan.PolicySpec;
import io.assay.learn.KMeans;
import io.assay.learn.SparseVector;
import io.assay.learn.worth.CleanLosses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which labels small models trust (FreeAL), by their losses. The paper takes the losses of the
 * first epochs, before the model has learnt labels by heart; a linear model begins from nothing, so its losses are those on rows that it was not trained on.
 *
 * @param samples whose label is trusted
 * @param shown those of them that stand for their class: agreed on, of the surest fifth, one a cluster
 * @param models trained on the trusted ones; empty where those are of one label
 * @param words of all samples
 */
record CleanLabels(
        List<Taken> samples, List<Taken> shown, List<TaskModel> models, Function<String, SparseVector> words) {

    /** Before anything was looked at. */
    static final CleanLabels NONE =
            new CleanLabels(List.of(), List.of(), List.of(), text -> new SparseVector(new int[0], new double[0]));

    private static final int FOLDS = 5;
    /** So little a label that a fold never saw is likely. */
    private static final double LEAST = 1e-6;

    /** The share of agreed labels that may be shown, and how many clusters they make in all classes together. */
    private static final double SUREST = 0.2;

    private static final int CLUSTERS = 100;

    static CleanLabels of(Look look, PolicySpec.Relabel spec, long seed) {
        boolean[] clean = CleanLosses.of(losses(look.rows()), spec.trusted());
        int[] places = IntStream.range(0, clean.length).filter(i -> clean[i]).toArray();
        List<Labelled> rows = Arrays.stream(places).mapToObj(look.rows()::get).toList();
        List<Taken> samples =
                Arrays.stream(places).mapToObj(look.samples()::get).toList();
        Function<String, SparseVector> words = look.model().words()::of;
        if (!Labelled.several(rows)) {
            return new CleanLabels(samples, List.of(), List.of(look.model()), words);
        }
        TaskModel trained = TaskModel.fit(rows);
        return new CleanLabels(samples, shown(samples, rows, trained, seed), List.of(trained), words);
    }

    /** What each label costs models that were trained on the other folds; nothing is told where those have one label alone. */
    private static double[] losses(List<Labelled> rows) {
        double[] losses = new double[rows.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Labelled> others = IntStream.range(0, rows.size())
                    .filter(i -> i % FOLDS != held)
                    .mapToObj(rows::get)
                    .toList();
            if (Labelled.several(others)) {
                TaskModel model = TaskModel.fit(others);
                for (int i = held; i < losses.length; i += FOLDS) {
                    Labelled row = rows.get(i);
                    losses[i] = -StrictMath.log(Math.max(LEAST, model.probability(row.text(), row.label())));
                }
            }
        }
        return losses;
    }

    private static List<Taken> shown(List<Taken> samples, List<Labelled> rows, TaskModel model, long seed) {
        List<Taken> shown = new ArrayList<>();
        for (String label : model.classes()) {
            int[] agreed = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).label().equals(label))
                    .filter(i -> model.label(rows.get(i).text()).equals(label))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) ->
                                    -model.probability(rows.get(i).text(), label))
                            .thenComparing(i -> i))
                    .mapToInt(i -> i)
                    .toArray();
            int[] surest = Arrays.copyOf(agreed, (int) Math.ceil(SUREST * agreed.length));
            middles(surest, rows, model, Math.max(1, CLUSTERS / model.classes().size()), seed)
                    .forEach(i -> shown.add(samples.get(i)));
        }
        return shown;
    }

    /** The rows nearest to the centres of their clusters. */
    private static List<Integer> middles(int[] places, List<Labelled> rows, TaskModel model, int clusters, long seed) {
        if (places.length <= clusters) {
            return Arrays.stream(places).boxed().toList();
        }
        double[][] dense = Arrays.stream(places)
                .mapToObj(i -> dense(
                        model.words().of(rows.get(i).text()), model.words().dimensions()))
                .toArray(double[][]::new);
        KMeans groups = KMeans.fit(dense, clusters, seed);
        List<Integer> middles = new ArrayList<>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            double[] centre = groups.centres()[cluster];
            int own = cluster;
            IntStream.range(0, places.length)
                    .filter(i -> groups.clusters()[i] == own)
                    .boxed()
                    .min(Comparator.comparingDouble(i -> Vectors.squaredDistance(dense[i], centre)))
                    .ifPresent(i -> middles.add(places[i]));
        }
        return middles;
    }

    private static double[] dense(SparseVector row, int dimensions) {
        double[] dense = new double[dimensions];
        row.addTo(dense, 0, 1);
        return dense;
    }

    /** What the small model says. */
    String label(String text) {
        return models.get(0).label(text);
    }
}
