package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.data.Dataset;
import io.assay.core.report.Flow;
import io.assay.learn.TestLoss;
import io.assay.learn.worth.ConfidentLearning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that learn from the rows. */
class LearningStepsTest {

    private static final String[][] WORDS = {
        {"rain", "cold", "wind", "storm", "grey"}, {"sun", "warm", "beach", "bright", "blue"}
    };

    /** Every tenth row of the planted world has the wrong label. */
    private static final int WRONG = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Dataset rows(Role role, List<Map<String, Object>> rows) throws Exception {
        return new Curating(folder).rows(role, rows);
    }

    private static Map<String, Object> row(Object... columns) {
        Map<String, Object> row = new TreeMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            row.put((String) columns[i], columns[i + 1]);
        }
        return row;
    }

    /** Texts of four words about weather of two kinds; embeddings that tell the kind. */
    private Dataset planted(Role role, int n, boolean noise, long seed) throws Exception {
        Random random = new Random(seed);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int kind = i % 2;
            List<String> words = new ArrayList<>(List.of("today", "the", "sky"));
            for (int w = 0; w < 4; w++) {
                words.add(WORDS[kind][random.nextInt(5)]);
            }
            Collections.shuffle(words, random);
            boolean wrong = noise && i % WRONG == 3;
            List<Double> embedding = List.of(8.0 * kind + random.nextGaussian(), random.nextGaussian());
            rows.add(row(
                    "text",
                    String.join(" ", words),
                    "label",
                    (kind == 1) == wrong ? "bad" : "good",
                    "embedding",
                    embedding));
        }
        return rows(role, rows);
    }

    /** Of the rows dropped, how many have wrong labels, and how many there are. */
    private static long[] wrong(List<String> fates) {
        int[] dropped = IntStream.range(0, fates.size())
                .filter(i -> !fates.get(i).startsWith("kept"))
                .toArray();
        return new long[] {IntStream.of(dropped).filter(i -> i % WRONG == 3).count(), dropped.length};
    }

    @Test
    void labelErrorsAreFoundByWordsAndByEmbeddings() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 1);
        for (Basis by : Basis.values()) {
            LabelErrors step = new LabelErrors(5, ConfidentLearning.Prune.NOISE_RATE, by, LabelErrors.Repair.DROP);
            long[] found = wrong(Curating.fates(List.of(step), data));
            assertTrue(found[0] >= 7 && found[1] <= 12, by + " " + found[0] + " of " + found[1]);
        }
    }

    @Test
    void aWrongLabelIsReplacedByTheLikeliestAndLaterStepsSeeIt() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 1);
        CurateStep relabel =
                new LabelErrors(5, ConfidentLearning.Prune.NOISE_RATE, Basis.WORDS, LabelErrors.Repair.RELABEL);
        List<String> labels = Curating.fates(
                List.of(relabel), row -> row.fields().text("label").orElseThrow(), data);
        long right = IntStream.range(0, 100)
                .filter(i -> labels.get(i).equals(i % 2 == 1 ? "good" : "bad"))
                .count();
        assertTrue(right >= 98, "" + right);
        Flow.Written written = Curating.curate(List.of(relabel), 2, data)
                .steps()
                .get(0)
                .drops()
                .written()
                .get(0);
        assertEquals("label", written.column());
        assertTrue(
                written.rows() >= 8 && written.rows() <= 12 && written.numbers().isEmpty(), written.toString());
        CurateStep again = new LabelErrors(5, ConfidentLearning.Prune.NOISE_RATE, Basis.WORDS, LabelErrors.Repair.DROP);
        assertTrue(wrong(Curating.fates(List.of(relabel, again), data))[1] <= 2);
    }

    @Test
    void probabilitiesThatAreNoneAreNamedWithTheirRow() throws Exception {
        Dataset data = rows(
                Role.SYNTHETIC,
                List.of(
                        row("text", "a", "label", "x", "probabilities", List.of(0.9, 0.1)),
                        row("text", "b", "label", "y", "probabilities", List.of(0.9, "often"))));
        LabelErrors step = new LabelErrors(2, ConfidentLearning.Prune.BOTH, Basis.WORDS, LabelErrors.Repair.DROP);
        StepFailed failed = assertThrows(StepFailed.class, () -> Curating.fates(List.of(step), data));
        assertEquals(
                "label-errors: record 2 should have a probability in [0, 1] for each of the labels x, y in its field"
                        + " probabilities, but has [0.9, -1.0]",
                failed.getMessage());
    }

    @Test
    void oneLabelIsNothingToLearnFrom() throws Exception {
        Dataset data = rows(Role.SYNTHETIC, List.of(row("text", "a", "label", "x"), row("text", "b", "label", "x")));
        Influence step = new Influence(0.1, Basis.WORDS, TestLoss.CROSS_ENTROPY);
        StepFailed failed = assertThrows(StepFailed.class, () -> Curating.fates(List.of(step), data));
        assertEquals(
                "influence: it needs rows of two labels or more, but there were 1; name the column of labels with"
                        + " --map label=COLUMN",
                failed.getMessage());
    }

    @Test
    void equalTextsOfUnequalLabelsGo() throws Exception {
        Dataset data = rows(
                Role.SYNTHETIC,
                List.of(
                        row("text", "good film", "label", "1"),
                        row("text", "bad film", "label", "0"),
                        row("text", "good film", "label", "0"),
                        row("text", "fine", "label", "1"),
                        row("text", "good film", "label", "1"),
                        row("text", "fine", "label", "1"),
                        row("text", "Bad film", "label", "1")));
        String gone = "label-conflict";
        assertEquals(
                List.of(gone, "kept bad film", gone, "kept fine", gone, "kept fine", "kept Bad film"),
                Curating.fates(
                        List.of(new LabelConflicts(ExactDuplicates.Normalise.NONE, LabelConflicts.Stay.NONE)), data));
        assertEquals(
                List.of("kept good film", gone, gone, "kept fine", "kept good film", "kept fine", gone),
                Curating.fates(
                        List.of(new LabelConflicts(
                                ExactDuplicates.Normalise.CASE_AND_BLANKS, LabelConflicts.Stay.MAJORITY)),
                        data));
    }

    @Test
    void whatWasSaidBeforeGoesAndTheFirstTimeStays() throws Exception {
        Dataset data = rows(
                Role.SYNTHETIC,
                List.of(
                        row("text", "a b c d e"),
                        row("text", "x b c d y z"),
                        row("text", "b c"),
                        row("text", "p q r p q r")));
        // Runs of three: bcd was said in the first row, pqr earlier in its own; of six words each covers three.
        assertEquals(
                List.of("kept a b c d e", "said-before", "kept b c", "said-before"),
                Curating.fates(List.of(new RepeatedSpans(3, 0, RepeatedSpans.Then.DROP)), data));
        assertEquals(
                0,
                Curating.curate(List.of(new RepeatedSpans(3, 0.5, RepeatedSpans.Then.DROP)), 2, data)
                        .steps()
                        .get(0)
                        .drops()
                        .size());
    }

    @Test
    void theFarthestRowsGo() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double x = i == 7 ? 100 : i % 5;
            rows.add(row("text", "t" + i, "embedding", List.of(x, Math.floorDiv(i, 5) + 0.0)));
        }
        Dataset data = rows(Role.SYNTHETIC, rows);
        for (Outliers.Distance distance : Outliers.Distance.values()) {
            List<String> fates = Curating.fates(List.of(new Outliers(5, 0.05, distance)), data);
            assertEquals("outlier", fates.get(7));
            assertEquals(1, Collections.frequency(fates, "outlier"));
        }
    }

    @Test
    void harmfulRowsAreThoseOfWrongLabels() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 2);
        Dataset real = planted(Role.REFERENCE, 40, false, 3);
        Influence step = new Influence(0.1, Basis.WORDS, TestLoss.REVERSE_CROSS_ENTROPY);
        assertTrue(wrong(Curating.fates(List.of(step), data))[0] >= 8);
        assertTrue(wrong(Curating.fates(List.of(step), data, real))[0] >= 8);
    }

    @Test
    void hardToLearnRowsAreThoseOfWrongLabels() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 4);
        Dataset real = planted(Role.REFERENCE, 40, false, 5);
        for (DataMaps.Corner corner : List.of(DataMaps.Corner.LOW_CONFIDENCE, DataMaps.Corner.SURELY_AGAINST)) {
            DataMaps step = new DataMaps(corner, 0.1, 10, Basis.WORDS);
            assertTrue(wrong(Curating.fates(List.of(step), data))[0] >= 9);
            assertTrue(wrong(Curating.fates(List.of(step), data, real))[0] >= 9);
        }
    }

    @Test
    void twoLearnersThatTeachEachOtherFindWrongLabels() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 12);
        for (Basis by : Basis.values()) {
            long[] found = wrong(Curating.fates(List.of(new CoTeaching(0.1, 10, 20, by)), data));
            assertTrue(found[0] >= 9 && found[1] == 10, by + " " + found[0] + " of " + found[1]);
        }
    }

    @Test
    void lossesOfTheUpperGroupAreThoseOfWrongLabels() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 13);
        long[] found = wrong(Curating.fates(List.of(new CleanMixture(0.7, 5, Basis.EMBEDDINGS)), data));
        assertTrue(found[0] >= 9 && found[1] <= 14, found[0] + " of " + found[1]);
    }

    @Test
    void learnersThatNeverSawARowPutItsLabelRight() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 14);
        DistilLabels step = new DistilLabels(3, Basis.WORDS);
        List<String> labels =
                Curating.fates(List.of(step), row -> row.fields().text("label").orElseThrow(), data);
        long right = IntStream.range(0, 100)
                .filter(i -> labels.get(i).equals(i % 2 == 1 ? "good" : "bad"))
                .count();
        assertTrue(right >= 97, "of 90 before, " + right);
        List<String> before = Curating.fates(
                List.of(step), row -> row.fields().text("label-before").orElse("kept"), data);
        assertEquals(
                0,
                IntStream.range(0, 100)
                        .filter(i -> before.get(i).equals(labels.get(i)))
                        .count());
    }

    @Test
    void rowsThatSpeakAgainstTheirLabelSayLittle() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 6);
        Dataset real = planted(Role.REFERENCE, 40, false, 7);
        Pvi step = new Pvi(0, 5, Basis.WORDS);
        long[] alone = wrong(Curating.fates(List.of(step), data));
        assertTrue(alone[0] >= 9 && alone[1] <= 12, alone[0] + " of " + alone[1]);
        long[] by = wrong(Curating.fates(List.of(step), data, real));
        assertTrue(by[0] >= 9 && by[1] <= 12, by[0] + " of " + by[1]);
    }

    @Test
    void rowsThatAddLittleToNeighboursAreThoseOfWrongLabels() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 8);
        Dataset real = planted(Role.REFERENCE, 60, false, 9);
        assertTrue(wrong(Curating.fates(List.of(new KnnShapley(5, 0.1)), data, real))[0] >= 8);
    }

    @Test
    void weightsAreWrittenIntoTheRowsAndUsedByLaterSteps() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 10);
        CurateStep weigh = new WeighSungen(20, Basis.WORDS);
        List<String> weights = Curating.fates(
                List.of(weigh), row -> row.fields().text("weight").orElseThrow(), data);
        double wrong = IntStream.range(0, 100)
                .filter(i -> i % WRONG == 3)
                .mapToDouble(i -> Double.parseDouble(weights.get(i)))
                .average()
                .orElseThrow();
        double all = weights.stream().mapToDouble(Double::parseDouble).average().orElseThrow();
        assertTrue(wrong < all / 2, wrong + " of " + all);
        assertEquals(
                weights.stream().map(Double::parseDouble).toList(),
                Curating.fates(
                                List.of(
                                        weigh,
                                        new LabelConflicts(ExactDuplicates.Normalise.NONE, LabelConflicts.Stay.NONE)),
                                row -> row.fields().text("weight").orElseThrow(),
                                data)
                        .stream()
                        .map(Double::parseDouble)
                        .toList());
    }

    @Test
    void weightsOfMeanOneLeadToTheReference() throws Exception {
        List<Map<String, Object>> synthetic = new ArrayList<>();
        List<Map<String, Object>> real = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            synthetic.add(row(
                    "text", "s" + i, "embedding", List.of(i % 4 == 0 ? 0.1 * (i % 3) : 5 + 0.1 * (i % 7), 0.01 * i)));
            real.add(row("text", "r" + i, "embedding", List.of(0.1 * (i % 3), 0.01 * i)));
        }
        for (CurateStep step : List.<CurateStep>of(new WeighDensityRatio(1), new WeighMmd(200))) {
            List<String> weights = Curating.fates(
                    List.of(step),
                    row -> row.fields().text("weight").orElseThrow(),
                    rows(Role.SYNTHETIC, synthetic),
                    rows(Role.REFERENCE, real));
            double[] numbers = weights.stream().mapToDouble(Double::parseDouble).toArray();
            assertEquals(40, java.util.Arrays.stream(numbers).sum(), 1e-9);
            double near = IntStream.range(0, 40)
                    .filter(i -> i % 4 == 0)
                    .mapToDouble(i -> numbers[i])
                    .sum();
            assertTrue(near > 30, Curated.describe(step) + " " + near);
        }
    }

    @Test
    void everyLabelHasAsManyRowsAsTheRarest() throws Exception {
        Dataset data = rows(
                Role.SYNTHETIC,
                List.of(
                        row("text", "a", "label", "x"),
                        row("text", "b", "label", "x"),
                        row("text", "c", "label", "y"),
                        row("text", "d"),
                        row("text", "e", "label", "x")));
        List<String> fates = Curating.fates(List.of(new Balance("label")), data);
        assertEquals(2, Collections.frequency(fates, "not-taken"));
        assertEquals("kept c", fates.get(2));
        assertEquals("kept d", fates.get(3));
    }

    @Test
    void theSameRowsGoWhateverTheNumberOfThreads() throws Exception {
        Dataset data = planted(Role.SYNTHETIC, 100, true, 11);
        List<CurateStep> steps = List.of(
                new DataMaps(DataMaps.Corner.LOW_CONFIDENCE, 0.1, 5, Basis.EMBEDDINGS),
                new Influence(0.1, Basis.WORDS, TestLoss.CROSS_ENTROPY));
        List<List<Long>> dropped = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            List<Long> ordinals = new ArrayList<>();
            Curating.curate(steps, threads, data)
                    .steps()
                    .forEach(step -> step.drops().each((ordinal, reason) -> ordinals.add(ordinal)));
            dropped.add(ordinals);
        }
        assertEquals(dropped.get(0), dropped.get(1));
        assertEquals(19, dropped.get(0).size()); // 10 of 100, 9 of 90.
    }
}
