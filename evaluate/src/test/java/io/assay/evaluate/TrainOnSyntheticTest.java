package io.assay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Progress;
import io.assay.core.plan.Binder;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problems;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.ClassScore;
import io.assay.core.report.EvaluationReport.Curve;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Transfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainOnSyntheticTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final Path RESOURCES = Path.of("src/test/resources/io/assay/evaluate");

    /**
     * Constructed texts; values of scikit-learn 1.9.1: TfidfVectorizer over words between blanks with LogisticRegression(C=1), CountVectorizer with
     * MultinomialNB(alpha=1), accuracy_score, f1_score and cohen_kappa_score.
     */
    @Test
    void scoresAndProbabilitiesAreThoseOfScikitLearn() throws Exception {
        Evaluator.Result logistic = golden(", learner: {logistic-regression: {features: words}}, curves: false");
        assertEquals(38, arm(logistic, "tstr").features());
        same(0.4666666666666667, score(logistic, "tstr", "accuracy"));
        same(0.38679098679098683, score(logistic, "tstr", "macro-f1"));
        same(0.4666666666666667, score(logistic, "tstr", "micro-f1"));
        same(0.17631917631917637, score(logistic, "tstr", "kappa"));
        same(0.41000173548533514, score(logistic, "trtr", "macro-f1"));
        same(0.20099875156054936, score(logistic, "trtr", "kappa"));
        same(0.26085874, probability(logistic, "tstr", 0));
        same(0.28479031, probability(logistic, "tstr", 1));
        Evaluator.Result bayes = golden(", learner: naive-bayes, curves: false");
        same(0.45, score(bayes, "tstr", "accuracy"));
        same(0.4246052631578947, score(bayes, "tstr", "macro-f1"));
        same(0.21717171717171702, score(bayes, "trtr", "kappa"));
        same(0.16318543, probability(bayes, "trtr", 0));
    }

    private Evaluator.Result golden(String more) throws Exception {
        return run(
                RESOURCES.resolve("topics-synthetic.csv"),
                "test: " + RESOURCES.resolve("topics-real-test.csv").toAbsolutePath() + ", real-train: "
                        + RESOURCES.resolve("topics-real-train.csv").toAbsolutePath() + more);
    }

    /** Six test rows, a learner that always says the label of the one word it knows: every score by hand. */
    @Test
    void scoresAreThoseWorkedByHand() throws Exception {
        Path made = file("made.csv", "text,label\n" + "sun,warm\n".repeat(3) + "ice,cold\n".repeat(3));
        Path test = file("test.csv", "text,label\nsun sun,warm\nsun,warm\nsun,cold\nice,cold\nice,cold\nice,wet\n");
        Evaluator.Result result = run(made, "test: " + test + ", learner: naive-bayes, curves: false, resamples: 100");
        // Told: warm 3 (2 right), cold 3 (2 right). F1: warm 4/5, cold 4/6, wet 0.
        same(4 / 6.0, score(result, "tstr", "accuracy"));
        same((4 / 5.0 + 4 / 6.0 + 0) / 3, score(result, "tstr", "macro-f1"));
        // Chance: warm 2*3/36, cold 3*3/36: 15/36. (24/36 - 15/36) / (21/36) = 9/21.
        same(9 / 21.0, score(result, "tstr", "kappa"));
        assertEquals(
                new ClassScore("cold", 3, 2 / 3.0, 2 / 3.0, 4 / 6.0),
                arm(result, "tstr").classes().get(0));
        assertTrue(result.report().flags().stream()
                .anyMatch(flag -> flag.contains("never shows") && flag.contains("wet")));
    }

    /** CLINC150: four rows, one intent of two is told, and one of two rows out of scope is known as such. */
    @Test
    void whatIsOutOfScopeIsScoredApart() throws Exception {
        Path made = file("made.csv", "text,label\n" + "sun,warm\nice,cold\nfog,oos\n".repeat(3));
        Path test = file("test.csv", "text,label\nsun sun,warm\nice ice,warm\nfog fog,oos\nsun fog sun,oos\n");
        Evaluator.Result result = run(made, "test: " + test + ", learner: naive-bayes, curves: false, resamples: 100");
        same(0.5, score(result, "tstr", "in-scope-accuracy"));
        same(0.5, score(result, "tstr", "out-of-scope-recall"));
    }

    /** One arm is right where the other is wrong, on half of the rows: the difference is known, and its interval lies about it. */
    @Test
    void differencesAreTakenOnTheSameRows() throws Exception {
        Path made = file("made.csv", "text,label\n" + "red rose,a\n".repeat(4) + "blue sea,b\n".repeat(4));
        Path real =
                file("real.csv", "text,label\n" + "red,a\n".repeat(4) + "blue,b\n".repeat(4) + "green,a\n".repeat(4));
        Path test = file("test.csv", "text,label\n" + "red,a\nblue,b\n".repeat(20) + "green blue,a\n".repeat(0));
        Evaluator.Result result =
                run(made, "test: " + test + ", real-train: " + real + ", learner: naive-bayes, curves: false");
        Difference both = transfer(result).differences().get(0);
        assertEquals("tstr", both.arm());
        assertEquals(0, both.estimate().value());
        assertEquals(1, both.p());
    }

    /** A planted world: the more rows, the better; the more synthetic rows, whose labels are half noise, the worse. */
    @Test
    void curvesRiseWithRowsAndFallWithNoise() throws Exception {
        Path made = file("made.csv", world(400, 2));
        Path real = file("real.csv", world(400, 0));
        Path test = file("test.csv", world(200, 0).replace("row", "other"));
        Transfer transfer = transfer(
                run(
                        made,
                        "test: " + test + ", real-train: " + real
                                + ", learner: naive-bayes, seeds: 3, sizes: [8, 40, 400], shares: [0, 0.5, 1], max-contamination: 1"));
        Curve size = transfer.curves().get(1);
        assertEquals("size-real", size.id());
        assertTrue(value(size, 0) < value(size, 1), size::toString);
        assertTrue(value(size, 1) <= value(size, 2), size::toString);
        assertEquals(3, size.points().get(0).bySeed().size());
        assertEquals(1, size.points().get(2).bySeed().size());
        Curve share = transfer.curves().get(2);
        assertTrue(value(share, 0) > value(share, 2), share::toString);
    }

    /** Sixty words, of which each label has its own thirty; every noise-th label is turned. */
    private static String world(int rows, int noise) {
        StringBuilder csv = new StringBuilder("text,label\n");
        for (int i = 0; i < rows; i++) {
            boolean one = i % 2 == 0;
            boolean turned = noise > 0 && (i / 2) % noise == 0;
            csv.append("w")
                    .append((i * 7 % 30) * 2 + (one ? 0 : 1))
                    .append(" w")
                    .append((i * 11 % 30) * 2 + (one ? 0 : 1));
            csv.append(" row").append(i).append(one != turned ? ",one\n" : ",two\n");
        }
        return csv.toString();
    }

    @Test
    void aTestRowThatWasTrainedOnWithholdsTheScoreUnlessAllowed() throws Exception {
        Path made = file("made.csv", "text,label\nthe same four words,a\nanother row of words,b\n");
        Path test = file("test.csv", "text,label\nThe SAME four words!,a\nsomething else is here,b\nok,a\n");
        String section = "test: " + test + ", learner: naive-bayes, curves: false";
        Evaluator.Result blocked = run(made, section);
        assertTrue(blocked.blocked());
        assertEquals(List.of(), transfer(blocked).arms());
        assertEquals(1, transfer(blocked).contamination().get(0).shared());
        assertEquals(1, transfer(blocked).contamination().get(0).tooShort());
        Evaluator.Result allowed = run(made, section + ", max-contamination: 0.5");
        assertEquals(1, transfer(allowed).arms().size());
        assertTrue(
                allowed.report().flags().stream().anyMatch(flag -> flag.startsWith("1 of 3 test rows (33.3 %) occur")));
    }

    @Test
    void aRunOfThirteenWordsIsContaminationOneOfTwelveIsNot() throws Exception {
        String run = "one two three four five six seven eight nine ten eleven twelve";
        Path made = file("made.csv", "text,label\nso " + run + " thirteen,a\nb,b\n");
        Path test = file(
                "test.csv", "text,label\n" + run + " thirteen and more of it,a\n" + run + " but then other words,b\n");
        assertEquals(
                1,
                transfer(run(made, "test: " + test + ", learner: naive-bayes"))
                        .contamination()
                        .get(0)
                        .shared());
    }

    @Test
    void aHiddenTestSplitIsRefusedAsGold() throws Exception {
        Path made = file("made.csv", "text,label\nyes it is,1\nno it is not,0\n");
        Path test = file("test.csv", "text,label\nwho knows,-1\nnobody knows,-1\n");
        CannotEvaluate refused =
                assertThrows(CannotEvaluate.class, () -> run(made, "test: " + test + ", learner: naive-bayes"));
        assertTrue(String.valueOf(refused.getMessage()).contains("labels are hidden"), refused::getMessage);
    }

    @Test
    void numbersAndNamesOfLabelsAreNeverMixedUp() throws Exception {
        Path made = file("made.csv", "text,label\nwhat a joy,0\nwhat a bore,1\n");
        Path test = file("test.csv", "text,label\na joy,positive\na bore,negative\n");
        String section = "test: " + test + ", learner: naive-bayes, curves: false";
        CannotEvaluate refused = assertThrows(CannotEvaluate.class, () -> run(made, section));
        assertTrue(String.valueOf(refused.getMessage()).contains("--label synthetic.0="), refused::getMessage);
        // In this file, as in ZeroGen's of IMDb, 0 is positive.
        Evaluator.Result named = run(made, section + ", labels: {synthetic.0: positive, synthetic.1: negative}");
        same(1, score(named, "tstr", "accuracy"));
    }

    @Test
    void rowsWithSeveralLabelsAreLearntOneLabelAtATime() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            rows.append("{\"text\":\"hurrah ").append(i).append("\",\"labels\":[\"joy\"]}\n");
            rows.append("{\"text\":\"alas ").append(i).append("\",\"labels\":[\"grief\"]}\n");
            rows.append("{\"text\":\"hurrah alas ").append(i).append("\",\"labels\":[\"joy\",\"grief\"]}\n");
            rows.append("{\"text\":\"well ").append(i).append("\",\"labels\":[]}\n");
        }
        Path made = file("made.jsonl", rows.toString());
        Path test = file("test.jsonl", """
                {"text":"hurrah","labels":["joy"]}
                {"text":"alas and hurrah","labels":["grief","joy"]}
                {"text":"well well","labels":[]}
                """);
        Evaluator.Result result = run(
                made, "test: " + test + ", learner: {logistic-regression: {features: words, c: 100}}, curves: false");
        assertEquals("labels", transfer(result).task());
        same(1, score(result, "tstr", "accuracy"));
        same(1, score(result, "tstr", "micro-f1"));
        assertEquals(List.of("grief", "joy"), result.predictions().get(1).told());
    }

    /** SMS spam has no official split: of 20 rows, 6 of them spam, 30 % are tested on, label by label. */
    @Test
    void rowsWithoutAnOfficialSplitAreSplitByLabelAndTheSplitIsRecorded() throws Exception {
        Path made = file("made.csv", "text,label\nwin a prize now,spam\nsee you at home tonight,ham\n");
        Path messages = RESOURCES.resolve("benchmarks/sms-spam.tsv").toAbsolutePath();
        Evaluator.Result result = run(
                made,
                "benchmark: sms-spam, test: " + messages + ", real-train: " + messages
                        + ", learner: naive-bayes, curves: false");
        assertEquals(14, result.report().inputs().get(1).rows());
        assertEquals(6, result.report().inputs().get(2).rows());
        assertEquals(
                Map.of("ham", 4L, "spam", 2L), result.report().inputs().get(2).labels());
        assertTrue(result.report().flags().stream().anyMatch(flag -> flag.contains("6 rows were drawn by label")));
    }

    private Evaluator.Result run(Path made, String section) throws Exception {
        Problems problems = new Problems();
        EvaluateSection read = new Binder(problems)
                .read(PlanText.read("train-on-synthetic: {" + section + "}"), EvaluateSection.class)
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
        Dataset synthetic = Data.open(Role.SYNTHETIC, List.of(made.toString()), ReadOptions.TEXT);
        return new Evaluator(folder, Services.NONE, Map.of(), 7, Progress.NONE).run(read, synthetic);
    }

    private Path file(String name, String text) throws java.io.IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Transfer transfer(Evaluator.Result result) {
        return result.report().transfer().orElseThrow();
    }

    private static Arm arm(Evaluator.Result result, String id) {
        return transfer(result).arm(id).orElseThrow();
    }

    private static double score(Evaluator.Result result, String arm, String name) {
        return Objects.requireNonNull(arm(result, arm).scores().get(name)).value();
    }

    private static double value(Curve curve, int point) {
        return curve.points().get(point).estimate().value();
    }

    private static double probability(Evaluator.Result result, String arm, int row) {
        Evaluator.Prediction prediction = result.predictions().stream()
                .filter(one -> one.arm().equals(arm))
                .skip(row)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(prediction.probabilities().get("animals"));
    }

    private static void same(double expected, double actual) {
        assertEquals(expected, actual, 1e-5);
    }
}
