package io.assay.evaluate;

import io.assay.core.report.EvaluationReport.ClassScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The labels that test rows have beside those they were told to have, and every score of them, as scikit-learn defines it: classes are those that occur on either
 * side, and a share with nothing below it is 0.
 */
final class Marks {

    /** What CLINC150 calls rows that none of its intents fits; told apart, since guessing an intent for them costs hardly any accuracy. */
    private static final String OUT_OF_SCOPE = "oos";

    private final List<String> labels;
    private final int[][] gold;
    private final int[][] told;
    private final boolean several;

    private Marks(List<String> labels, int[][] gold, int[][] told, boolean several) {
        this.labels = labels;
        this.gold = gold;
        this.told = told;
        this.several = several;
    }

    static Marks of(LabelledTexts test, Labelling labelling) {
        TreeSet<String> names = new TreeSet<>(test.labels());
        names.addAll(labelling.labels());
        List<String> labels = List.copyOf(names);
        int[][] gold =
                test.items().stream().map(item -> places(labels, item.labels())).toArray(int[][]::new);
        int[][] told = IntStream.range(0, test.size())
                .mapToObj(i -> places(labels, labelling.of(i)))
                .toArray(int[][]::new);
        return new Marks(labels, gold, told, test.several() || labelling.several());
    }

    private static int[] places(List<String> labels, List<String> names) {
        return names.stream().mapToInt(labels::indexOf).sorted().toArray();
    }

    int rows() {
        return gold.length;
    }

    boolean right(int row) {
        return Arrays.equals(gold[row], told[row]);
    }

    /**
     * All scores by name.
     *
     * @param times how often each row counts
     */
    Map<String, Double> scores(int[] times) {
        Counts counts = counts(times);
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("accuracy", counts.right / counts.rows);
        scores.put("macro-f1", counts.macroF1());
        scores.put("micro-f1", counts.microF1());
        if (!several) {
            scores.put("kappa", counts.kappa());
        }
        int beyond = labels.indexOf(OUT_OF_SCOPE);
        if (beyond >= 0) {
            scores.put("in-scope-accuracy", counts.accuracyWithout(beyond));
            scores.put("out-of-scope-recall", share(counts.both[beyond], counts.have[beyond]));
        }
        return scores;
    }

    /** All scores of all rows, each once. */
    Map<String, Double> scores() {
        return scores(once());
    }

    /** Label by label. */
    List<ClassScore> classes() {
        Counts counts = counts(once());
        List<ClassScore> classes = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            if (counts.occurs(k)) {
                classes.add(counts.score(k));
            }
        }
        return classes;
    }

    private int[] once() {
        int[] times = new int[rows()];
        Arrays.fill(times, 1);
        return times;
    }

    private Counts counts(int[] times) {
        Counts counts = new Counts();
        for (int i = 0; i < times.length; i++) {
            counts.add(i, times[i]);
        }
        return counts;
    }

    private final class Counts {

        private final double[] have = new double[labels.size()];
        private final double[] toldTo = new double[labels.size()];
        private final double[] both = new double[labels.size()];
        private double rows;
        private double right;

        private void add(int row, int times) {
            rows += times;
            right += right(row) ? times : 0;
            for (int k : gold[row]) {
                have[k] += times;
            }
            for (int k : told[row]) {
                toldTo[k] += times;
                both[k] += Arrays.binarySearch(gold[row], k) >= 0 ? times : 0;
            }
        }

        private boolean occurs(int k) {
            return have[k] + toldTo[k] > 0;
        }

        /** Of the rows that do not have a label; each row has one. */
        private double accuracyWithout(int k) {
            return share(right - both[k], rows - have[k]);
        }

        private double f1(int k) {
            return share(2 * both[k], have[k] + toldTo[k]);
        }

        private double macroF1() {
            return IntStream.range(0, have.length)
                    .filter(this::occurs)
                    .mapToDouble(this::f1)
                    .average()
                    .orElse(0);
        }

        private double microF1() {
            return share(
                    2 * Arrays.stream(both).sum(),
                    Arrays.stream(have).sum() + Arrays.stream(toldTo).sum());
        }

        /** Cohen's: agreement beyond what the shares of the labels alone would give; 0 where these leave no room for any. */
        private double kappa() {
            double chance = IntStream.range(0, have.length)
                    .mapToDouble(k -> have[k] * toldTo[k] / (rows * rows))
                    .sum();
            return share(right / rows - chance, 1 - chance);
        }

        private ClassScore score(int k) {
            return new ClassScore(
                    labels.get(k), (long) have[k], share(both[k], toldTo[k]), share(both[k], have[k]), f1(k));
        }
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
