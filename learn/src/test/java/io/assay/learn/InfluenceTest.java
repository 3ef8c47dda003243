package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InfluenceTest {

    private static Examples examples(double[][] x, int[] labels) {
        return Examples.of(Vector.all(x), x[0].length, labels, 2);
    }

    /** Short form of Koh & Liang in numpy 2.4.6; its leave-one-out changes come from fitting thirty times more. */
    @Test
    void agreesWithNumpyAndWithFittingWithoutEachRow() throws Exception {
        JsonNode golden = Golden.golden("influence-logistic", "thirty");
        JsonNode input = golden.path("input");
        Examples rows = examples(Golden.table(input.path("x")), Golden.whole(input.path("y")));
        Examples others = examples(Golden.table(input.path("x-validation")), Golden.whole(input.path("y-validation")));
        double c = 1 / (input.path("lambda").asDouble() * rows.size());
        SoftmaxRegression model = SoftmaxRegression.fit(rows, c, false);
        double[] influence = Influence.of(model, rows, c, others, TestLoss.CROSS_ENTROPY);
        assertArrayEquals(
                Golden.numbers(golden.path("expected").path("weights")), Arrays.copyOf(model.parameters(), 3), 1e-7);
        assertArrayEquals(Golden.numbers(golden.path("expected").path("influence")), influence, 1e-6);
        double before = loss(model, others);
        double[] change = IntStream.range(0, rows.size())
                .mapToDouble(out -> {
                    double[] weights = rows.weights().clone();
                    weights[out] = 0;
                    return loss(SoftmaxRegression.fit(rows.weighted(weights), c, false), others) - before;
                })
                .toArray();
        assertArrayEquals(Golden.numbers(golden.path("expected").path("leave-one-out-loss-change")), change, 1e-6);
        assertTrue(correlation(change, Arrays.stream(influence).map(i -> -i).toArray()) > 0.99);
    }

    private static double loss(SoftmaxRegression model, Examples others) {
        return IntStream.range(0, others.size())
                .mapToDouble(i -> TestLoss.CROSS_ENTROPY.value(
                        model.probabilities(others.x().get(i)), others.targets()[i]))
                .average()
                .orElseThrow();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return product / Math.sqrt(squareA * squareB);
    }

    /** ProGen's reason for its loss: three in ten labels are wrong in what is trained on and in what is validated on. */
    @Test
    void theReverseCrossEntropyRanksCleanRowsBetterWhereValidationIsNoisy() {
        PlantedNoise train = PlantedNoise.of(300, 6, 0.3, 1);
        PlantedNoise validation = PlantedNoise.of(100, 6, 0.3, 2);
        SoftmaxRegression model = SoftmaxRegression.fit(train.examples(), 1, true);
        double reverse = ranked(model, train, validation, TestLoss.REVERSE_CROSS_ENTROPY);
        double plain = ranked(model, train, validation, TestLoss.CROSS_ENTROPY);
        assertTrue(reverse > plain, reverse + " against " + plain);
        assertTrue(reverse > 0.8, "" + reverse);
    }

    private static double ranked(SoftmaxRegression model, PlantedNoise train, PlantedNoise validation, TestLoss loss) {
        double[] influence = Influence.of(model, train.examples(), 1, validation.examples(), loss);
        double[] help = Arrays.stream(influence).map(i -> -i).toArray();
        return RocCurve.area(help, train.clean()).orElseThrow();
    }

    @Test
    void conjugateGradientsSolveWhatProductsTell() {
        double[][] matrix = {{4, 1, 0}, {1, 3, -1}, {0, -1, 2}};
        double[] solution = {1, -2, 0.5};
        double[] found = ConjugateGradients.solve(v -> times(matrix, v), times(matrix, solution));
        assertArrayEquals(solution, found, 1e-10);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> io.assay.core.kernel.Vectors.dot(row, vector))
                .toArray();
    }
}
