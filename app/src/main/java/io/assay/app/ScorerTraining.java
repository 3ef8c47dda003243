package io.assay.app;

import io.assay.learn.Examples;
import io.assay.learn.RocCurve;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.Vector;
import io.assay.pipeline.WrongCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Trains a scorer and measures it. A fifth of the texts, by a hash of the text, is never trained on; the strength of the penalty is chosen on another tenth.
 * Both classes count the same, whatever their shares.
 */
final class ScorerTraining {

    private static final int TEST = 20;
    private static final int TUNING = 30;
    private static final List<Double> STRENGTHS = List.of(0.1, 1.0, 10.0, 100.0);
    private static final int BINS = 10;

    /** A trained scorer, as files and as a line. */
    record Trained(String json, String card, String summary) {}

    private final String question;
    private final String embedder;
    private final List<Labelled.Row> rows;
    private final int ordinary;
    private final List<Labelled.Row> outside;
    private final List<Labelled.Row> cases;

    ScorerTraining(
            String question,
            String embedder,
            List<Labelled.Row> labelled,
            List<Labelled.Row> ordinary,
            List<Labelled.Row> outside,
            List<Labelled.Row> cases) {
        this.question = question;
        this.embedder = embedder;
        this.rows = new ArrayList<>(labelled);
        this.rows.addAll(ordinary);
        this.ordinary = ordinary.size();
        this.outside = outside;
        this.cases = cases;
    }

    Trained run() {
        List<Labelled.Row> test = rows.stream().filter(row -> row.part() < TEST).toList();
        List<Labelled.Row> tuning = rows.stream()
                .filter(row -> row.part() >= TEST && row.part() < TUNING)
                .toList();
        List<Labelled.Row> base =
                rows.stream().filter(row -> row.part() >= TUNING).toList();
        check(test, tuning, base);
        double best = STRENGTHS.get(0);
        double bestArea = -1;
        for (double strength : STRENGTHS) {
            double area = Quality.of(fit(base, strength), tuning).area();
            if (area > bestArea) {
                bestArea = area;
                best = strength;
            }
        }
        List<Labelled.Row> training = new ArrayList<>(base);
        training.addAll(tuning);
        SoftmaxRegression fitted = fit(training, best);
        Quality held = Quality.of(fitted, test);
        return new Trained(json(fitted), card(fitted, best, training.size(), held), question + ": " + held.say());
    }

    private void check(List<Labelled.Row> test, List<Labelled.Row> tuning, List<Labelled.Row> base) {
        for (List<Labelled.Row> part : List.of(test, tuning, base)) {
            long positive = part.stream().filter(Labelled.Row::positive).count();
            if (positive == 0 || positive == part.size()) {
                throw new WrongCommand(List.of("--positive: the data does not hold both classes; " + positive + " of "
                        + part.size() + " texts are of the classes named"));
            }
        }
    }

    private static SoftmaxRegression fit(List<Labelled.Row> rows, double strength) {
        double[][] x = new double[rows.size()][];
        boolean[] y = new boolean[rows.size()];
        double[] times = new double[rows.size()];
        double positive = rows.stream().filter(Labelled.Row::positive).count();
        for (int i = 0; i < x.length; i++) {
            x[i] = rows.get(i).embedding();
            y[i] = rows.get(i).positive();
            times[i] = x.length / (2 * (y[i] ? positive : x.length - positive));
        }
        return SoftmaxRegression.fit(Examples.of(x, y).weighted(times), strength, true);
    }

    /** How well probabilities fit the classes. */
    private record Quality(int n, double accuracy, double area, double calibrationError, double balanced) {

        static Quality of(SoftmaxRegression fitted, List<Labelled.Row> rows) {
            double[] scores = new double[rows.size()];
            boolean[] truth = new boolean[rows.size()];
            int right = 0;
            int[] of = new int[2];
            int[] rightOf = new int[2];
            double[] binScores = new double[BINS];
            double[] binTruths = new double[BINS];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = fitted.probability(Vector.of(rows.get(i).embedding()));
                truth[i] = rows.get(i).positive();
                int hit = (scores[i] >= 0.5) == truth[i] ? 1 : 0;
                right += hit;
                of[truth[i] ? 1 : 0]++;
                rightOf[truth[i] ? 1 : 0] += hit;
                int bin = (int) Math.min(BINS - 1.0, scores[i] * BINS);
                binScores[bin] += scores[i];
                binTruths[bin] += truth[i] ? 1 : 0;
            }
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) {
                error += Math.abs(binScores[bin] - binTruths[bin]) / scores.length;
            }
            OptionalDouble area = RocCurve.area(scores, truth);
            double balanced = of[0] == 0 || of[1] == 0
                    ? (double) right / scores.length
                    : ((double) rightOf[0] / of[0] + (double) rightOf[1] / of[1]) / 2;
            return new Quality(scores.length, (double) right / scores.length, area.orElse(0), error, balanced);
        }

        String say() {
            return String.format(
                    Locale.ROOT,
                    "accuracy %.3f, balanced %.3f, area under the curve %.3f, calibration error %.3f on %d texts",
                    accuracy,
                    balanced,
                    area,
                    calibrationError,
                    n);
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                    name,
                    n,
                    accuracy,
                    balanced,
                    area,
                    calibrationError);
        }
    }

    private String id() {
        return question + "-head/1 on " + embedder;
    }

    private String json(SoftmaxRegression fitted) {
        StringBuilder json = new StringBuilder("{\n  \"id\": \"" + id() + "\",\n  \"intercept\": ");
        json.append((float) fitted.intercept(1)).append(",\n  \"weights\": [");
        double[] weights = fitted.weights(1);
        for (int i = 0; i < weights.length; i++) {
            json.append(i == 0 ? "" : i % 12 == 0 ? ",\n    " : ", ").append((float) weights[i]);
        }
        return json.append("]\n}\n").toString();
    }

    private String card(SoftmaxRegression fitted, double strength, int trained, Quality held) {
        long positive = rows.stream().filter(Labelled.Row::positive).count();
        StringBuilder card = new StringBuilder("# Model card: " + question + "\n\n");
        card.append("A logistic regression on sentence embeddings (`")
                .append(embedder)
                .append("`), trained by `assay models train`.\n\n");
        card.append(String.format(
                Locale.ROOT,
                "- Data: %d texts, %d of the class scored, %d ordinary texts among the others; %d trained on, %d held out by a hash of the"
                        + " text.%n- Both classes count the same in training, so that 0.5 is the limit between them whatever their shares in the"
                        + " data; strength C = %s, chosen on a tenth of the texts.%n%n",
                rows.size(),
                positive,
                ordinary,
                trained,
                held.n(),
                strength));
        card.append(
                "| tested on | texts | accuracy | balanced accuracy | area under the curve | calibration error |\n");
        card.append("|---|---|---|---|---|---|\n").append(held.row("held-out texts"));
        if (!outside.isEmpty()) {
            card.append(Quality.of(fitted, outside).row("real texts, never trained on"));
        }
        if (!cases.isEmpty()) {
            card.append("\n## Hand-written cases\n\n| group | cases | right | mean score |\n|---|---|---|---|\n");
            groups().forEach((group, some) -> card.append(caseRow(fitted, group, some)));
        }
        return card.toString();
    }

    private Map<String, List<Labelled.Row>> groups() {
        Map<String, List<Labelled.Row>> groups = new LinkedHashMap<>();
        cases.forEach(row ->
                groups.computeIfAbsent(row.group(), any -> new ArrayList<>()).add(row));
        return groups;
    }

    private static String caseRow(SoftmaxRegression fitted, String group, List<Labelled.Row> some) {
        double sum = 0;
        int right = 0;
        for (Labelled.Row row : some) {
            double score = fitted.probability(Vector.of(row.embedding()));
            sum += score;
            right += (score >= 0.5) == row.positive() ? 1 : 0;
        }
        return String.format(Locale.ROOT, "| %s | %d | %d | %.2f |%n", group, some.size(), right, sum / some.size());
    }
}
