package io.assay.learn.worth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.learn.Descent;
import io.assay.learn.Golden;
import io.assay.learn.PlantedNoise;
import io.assay.learn.RocCurve;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorthTest {

    private static ConfidentLearning told() throws Exception {
        JsonNode file = Golden.file("told");
        return new ConfidentLearning(Golden.labels(file.path("labels")), Golden.table(file.path("rows")));
    }

    private static int[][] whole(JsonNode node) {
        return Arrays.stream(Golden.table(node))
                .map(row -> Arrays.stream(row).mapToInt(v -> (int) v).toArray())
                .toArray(int[][]::new);
    }

    /** cleanlab 2.9.0. */
    @Test
    void countsOfConfidentLearningAreCleanlabs() throws Exception {
        JsonNode expected = Golden.golden("label-errors", "counts").path("expected");
        assertArrayEquals(Golden.numbers(expected.path("thresholds")), told().thresholds(), 1e-9);
        assertArrayEquals(whole(expected.path("confident-joint-uncalibrated")), told().counts());
        assertArrayEquals(whole(expected.path("confident-joint-calibrated")), told().calibrated());
    }

    /** cleanlab 2.9.0, every way to prune. */
    @Test
    void issuesAreCleanlabs() throws Exception {
        for (ConfidentLearning.Prune prune : ConfidentLearning.Prune.values()) {
            String name = switch (prune) {
                case NOISE_RATE -> "prune_by_noise_rate";
                case CLASS -> "prune_by_class";
                case CONFIDENT -> "confident_learning";
                case BOTH -> "both";
                case PREDICTED -> "predicted_neq_given";
                case LOW_SELF_CONFIDENCE -> "low_self_confidence";
                case LOW_NORMALISED_MARGIN -> "low_normalized_margin";
            };
            JsonNode golden = Golden.golden("label-errors", "issues, " + name);
            assertArrayEquals(
                    Golden.places(golden.path("expected").path("issues")),
                    told().issues(prune),
                    prune.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void sixRowsByHand() {
        double[][] p = {
            {0.9, 0.05, 0.05}, {0.1, 0.8, 0.1}, {0.2, 0.7, 0.1}, {0.3, 0.4, 0.3}, {0.05, 0.05, 0.9}, {0.6, 0.1, 0.3}
        };
        ConfidentLearning learning = new ConfidentLearning(new int[] {0, 0, 1, 1, 2, 2}, p);
        // Thresholds 0.5, 0.55, 0.6: row 1 counts as of class 1, row 5 as of class 0.
        assertArrayEquals(new double[] {0.5, 0.55, 0.6}, learning.thresholds(), 1e-12);
        assertEquals("[1, 5]", Arrays.toString(learning.issues(ConfidentLearning.Prune.CONFIDENT)));
        assertEquals(0.15, learning.normalisedMargin(1), 1e-12);
    }

    @Test
    void dataMapsAreThoseOfTheDefinition() throws Exception {
        JsonNode golden = Golden.golden("data-maps", "forty");
        double[][] p = Golden.table(golden.path("input").path("gold-probability"));
        double[][] right = Golden.table(golden.path("input").path("right"));
        JsonNode expected = golden.path("expected");
        for (int i = 0; i < p.length; i++) {
            boolean[] answers = new boolean[p[i].length];
            for (int epoch = 0; epoch < answers.length; epoch++) {
                answers[epoch] = right[i][epoch] == 1;
            }
            DataMap map = DataMap.of(p[i], answers);
            assertEquals(expected.path("confidence").get(i).asDouble(), map.confidence(), 1e-9);
            assertEquals(expected.path("variability").get(i).asDouble(), map.variability(), 1e-9);
            assertEquals(expected.path("correctness").get(i).asInt(), map.correctness());
            assertEquals(expected.path("forgetfulness").get(i).asInt(), map.forgetfulness());
            assertEquals(expected.path("closeness").get(i).asDouble(), map.closeness(), 1e-9);
            assertEquals(expected.path("aleatoric-mean-p(1-p)").get(i).asDouble(), map.aleatoric(), 1e-9);
        }
    }

    /** The 45 least confident of 300 rows: half of the 90 or so that are wrong. */
    @Test
    void plantedNoiseStandsInTheCornerOfLowConfidence() {
        PlantedNoise planted = PlantedNoise.of(300, 6, 0.3, 3);
        DataMap[] maps =
                DataMap.watch(new Descent(planted.examples(), new Descent.Pace(32, 0.1), 1), planted.examples(), 10);
        double[] confidence =
                Arrays.stream(maps).mapToDouble(DataMap::confidence).toArray();
        assertTrue(RocCurve.area(confidence, planted.clean()).orElseThrow() > 0.9);
        long wrong = IntStream.range(0, 300)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> confidence[i]))
                .limit(45)
                .filter(i -> !planted.clean()[i])
                .count();
        assertTrue(wrong >= 43, "" + wrong);
    }

    @Test
    void coTeachingKeepsAndExchangesAsDescribed() throws Exception {
        for (String tau : new String[] {"0.2", "0.45"}) {
            double[] keep = Golden.numbers(Golden.golden("co-teaching", "keep rate tau=" + tau)
                    .path("expected")
                    .path("keep"));
            CoTeaching teaching = new CoTeaching(Double.parseDouble(tau), 10);
            assertArrayEquals(
                    keep, IntStream.range(0, 15).mapToDouble(teaching::keep).toArray(), 1e-9);
        }
        JsonNode golden = Golden.golden("co-teaching", "exchange");
        double[] a = Golden.numbers(golden.path("input").path("loss-a"));
        double[] b = Golden.numbers(golden.path("input").path("loss-b"));
        int[] rows = IntStream.range(0, a.length).toArray();
        double share = golden.path("input").path("keep").asDouble();
        int[] forA = CoTeaching.easiest(rows, i -> b[i], share);
        int[] forB = CoTeaching.easiest(rows, i -> a[i], share);
        assertArrayEquals(
                Golden.whole(golden.path("expected").path("train-a-on")),
                Arrays.stream(forA).sorted().toArray());
        assertArrayEquals(
                Golden.whole(golden.path("expected").path("train-b-on")),
                Arrays.stream(forB).sorted().toArray());
    }

    @Test
    void coTeachingTellsPlantedNoise() {
        PlantedNoise planted = PlantedNoise.of(400, 6, 0.3, 4);
        Descent one = new Descent(planted.examples(), new Descent.Pace(40, 0.1), 1);
        Descent other = new Descent(planted.examples(), new Descent.Pace(40, 0.1), 2);
        new CoTeaching(0.3, 5).train(one, other, 12);
        double[] ease = IntStream.range(0, 400).mapToDouble(i -> -one.loss(i)).toArray();
        assertTrue(RocCurve.area(ease, planted.clean()).orElseThrow() > 0.9);
    }

    @Test
    void weightsBySunGenTellPlantedNoise() {
        PlantedNoise planted = PlantedNoise.of(300, 6, 0.3, 5);
        double[] weights = new SunGen(20, 1).weights(planted.examples());
        double area = RocCurve.area(weights, planted.clean()).orElseThrow();
        assertTrue(area > 0.9, "" + area);
    }

    /** The published recursion in numpy 2.4.6; the last 40 rows validate. */
    @Test
    void valuesOfNeighboursAreTheirShapleyValues() throws Exception {
        JsonNode file = Golden.file("embedded");
        double[][] x = Golden.table(file.path("rows"));
        int[] labels = Golden.labels(file.path("labels"));
        int cut = x.length - 40;
        double[] values = new KnnShapley(5)
                .values(
                        Arrays.copyOf(x, cut),
                        Arrays.copyOf(labels, cut),
                        Arrays.copyOfRange(x, cut, x.length),
                        Arrays.copyOfRange(labels, cut, x.length));
        JsonNode expected = Golden.golden("data-valuation-knn-shapley", "last").path("expected");
        assertArrayEquals(Golden.numbers(expected.path("values-of-first-twenty")), Arrays.copyOf(values, 20), 1e-10);
        assertEquals(
                expected.path("utility-of-all").asDouble(),
                Arrays.stream(values).sum(),
                1e-10);
    }

    /** scikit-learn 1.9.1, LocalOutlierFactor(20) and NearestNeighbors(10). */
    @Test
    void outliersAreThoseOfScikitLearn() throws Exception {
        double[][] x = Golden.table(Golden.file("embedded").path("rows"));
        assertArrayEquals(
                Golden.numbers(
                        Golden.golden("outliers", "mean").path("expected").path("first-twenty")),
                Arrays.copyOf(Outlyingness.meanDistance(x, 10), 20),
                1e-9);
        assertArrayEquals(
                Golden.numbers(Golden.golden("outliers", "LOF").path("expected").path("first-twenty")),
                Arrays.copyOf(Outlyingness.localOutlierFactor(x, 20), 20),
                1e-8);
    }

    /** numpy 2.4.6. */
    @Test
    void informationIsInBits() throws Exception {
        JsonNode golden = Golden.golden("pvi", "twenty-five");
        double[][] given = Golden.table(golden.path("input").path("given"));
        double[] alone = Golden.numbers(golden.path("input").path("null"));
        int[] label = Golden.whole(golden.path("input").path("label"));
        double[] information = IntStream.range(0, label.length)
                .mapToDouble(i -> Information.pointwise(given[i][label[i]], alone[label[i]]))
                .toArray();
        assertArrayEquals(Golden.numbers(golden.path("expected").path("pvi")), information, 1e-9);
    }

    /** scikit-learn 1.9.1: the first 120 rows moved by 0.05 as synthetic, the others as real. */
    @Test
    void ratiosOfDensitiesAreThoseOfScikitLearn() throws Exception {
        double[][] x = Golden.table(Golden.file("embedded").path("rows"));
        double[][] synthetic = Arrays.stream(x, 0, 120)
                .map(row -> Arrays.stream(row).map(v -> v + 0.05).toArray())
                .toArray(double[][]::new);
        double[] weights = DensityRatio.weights(synthetic, Arrays.copyOfRange(x, 120, x.length), 1);
        JsonNode expected = Golden.golden("importance-weights", "rows").path("expected");
        assertArrayEquals(Golden.numbers(expected.path("first-ten")), Arrays.copyOf(weights, 10), 1e-7);
        assertEquals(expected.path("effective-sample-size").asDouble(), DensityRatio.effective(weights), 1e-4);
        assertEquals(1, DensityRatio.effective(new double[] {1, 0, 0}), 1e-12);
    }

    /** One synthetic row in four is where real rows are: it is to carry nearly all. */
    @Test
    void matchedMeansWeighWhatIsNearRealRows() {
        double[][] synthetic = {{0, 0}, {5, 5}, {0.2, 0}, {-5, 4}};
        double[][] real = {{0.1, 0}, {0, 0.1}, {-0.1, 0}};
        double[] even = {0.25, 0.25, 0.25, 0.25};
        double[] weights = new MeanMatching(100).weights(synthetic, real);
        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
        assertTrue(weights[0] + weights[2] > 0.95, Arrays.toString(weights));
        assertTrue(MeanMatching.squared(synthetic, weights, real) < MeanMatching.squared(synthetic, even, real) / 5);
    }
}
