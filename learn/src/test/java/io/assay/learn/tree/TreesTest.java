package io.assay.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.learn.Classifier;
import io.assay.learn.Errors;
import io.assay.learn.Examples;
import io.assay.learn.PlainRows;
import io.assay.learn.Quantities;
import io.assay.learn.Regressor;
import io.assay.learn.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of scikit-learn 1.9.1 on the same rows. */
class TreesTest {

    private static final PlainRows.Source SOURCE = new PlainRows.Source();
    private static final PlainRows TRAIN = SOURCE.rows(240);
    private static final PlainRows TEST = SOURCE.rows(300);
    private static final Examples CLASSES = Examples.of(TRAIN.x, TRAIN.classes, 3);
    private static final Quantities NUMBERS = Quantities.of(TRAIN.x, TRAIN.numbers);
    private static final List<Vector> ASKED = Vector.all(TEST.x);
    private static final Growth FOUR_DEEP = new Growth(4, 8, Integer.MAX_VALUE);
    private static final GradientBoosting TWENTY = new GradientBoosting(20, 0.1, new Growth(3, 10, Integer.MAX_VALUE));

    private static double[] told(Classifier classifier, int k) {
        return probabilities(classifier, ASKED.subList(0, 8), k);
    }

    private static double[] probabilities(Classifier classifier, int k, int rows) {
        return probabilities(classifier, CLASSES.x().subList(0, rows), k);
    }

    private static double[] probabilities(Classifier classifier, List<Vector> rows, int k) {
        return rows.stream()
                .mapToDouble(row -> classifier.probabilities(row)[k])
                .toArray();
    }

    /** DecisionTreeClassifier(max_depth=4, min_samples_leaf=8).predict_proba: shares of leaves of 8 to 71 rows. */
    @Test
    void aTreeOfClassesIsThatOfScikitLearn() {
        Classifier tree = DecisionTree.classifier(FOUR_DEEP, 0).fit(CLASSES);
        assertArrayEquals(new double[] {1, 1, 1, 4 / 71.0, 0.6, 1, 0.6, 0}, told(tree, 0), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0, 56 / 71.0, 0.3, 0, 0.3, 0.125}, told(tree, 1), 1e-12);
    }

    /** DecisionTreeRegressor(max_depth=4, min_samples_leaf=8).predict. */
    @Test
    void aTreeOfNumbersIsThatOfScikitLearn() {
        double[] expected = {
            0.2957409816470476,
            1.1436561124552749,
            -0.25595225196544236,
            0.7428289556710285,
            1.0705155176422247,
            0.8077807558777947,
            0.7428289556710285,
            2.0862418328603725
        };
        Regressor tree = DecisionTree.regressor(FOUR_DEEP, 0).fit(NUMBERS);
        assertArrayEquals(expected, tree.predict(ASKED.subList(0, 8)), 1e-12);
    }

    /**
     * HistGradientBoosting*(max_iter=20, max_depth=3, max_leaf_nodes=None, min_samples_leaf=10) on the rows it was trained on, where it does not matter which
     * of two columns parts them alike; its gradients are of single precision.
     */
    @Test
    void boostingIsThatOfScikitLearn() {
        double[] two = {
            0.275606465, 0.928538392, 0.894068332, 0.580628304, 0.625229555, 0.80018871, 0.176448417, 0.083525057
        };
        Classifier ofTwo = TWENTY.classifier().fit(Examples.of(TRAIN.x, TRAIN.others()));
        assertArrayEquals(two, probabilities(ofTwo, 1, 8), 1e-6);
        double[] three = {0.365998376, 0.108720700, 0.100586957, 0.439267947, 0.708120581, 0.846437829};
        Classifier ofThree = TWENTY.classifier().fit(CLASSES);
        assertArrayEquals(three, probabilities(ofThree, 1, 6), 1e-6);
        assertEquals(120.17515416, Arrays.stream(probabilities(ofThree, 0, 240)).sum(), 1e-4);
        assertEquals(32.78599315, Arrays.stream(probabilities(ofThree, 2, 240)).sum(), 1e-4);
        double[] numbers = {
            0.713911855, 1.732880636, 1.793644786, 0.693270463, 0.920463708, 1.116078633, 0.707871797, 0.190343357
        };
        double[] told = TWENTY.regressor().fit(NUMBERS).predict(NUMBERS.x());
        assertArrayEquals(numbers, Arrays.copyOf(told, 8), 1e-6);
        assertEquals(257.604977932, Arrays.stream(told).map(x -> x * x).sum(), 1e-4);
    }

    /** RandomForestClassifier(100) and RandomForestRegressor(100) of three seeds: accuracy 0.830 to 0.840, R squared 0.936 to 0.939. */
    @Test
    void aForestIsAsGoodAsThatOfScikitLearn() {
        Classifier classes = RandomForest.usual(1).classifier().fit(CLASSES);
        long right = IntStream.range(0, 300)
                .filter(i -> classes.label(ASKED.get(i)) == TEST.classes[i])
                .count();
        assertEquals(0.835, right / 300.0, 0.02);
        Regressor numbers = RandomForest.usual(1).regressor().fit(NUMBERS);
        assertEquals(0.937, Errors.of(TEST.numbers, numbers.predict(ASKED)).r2().orElseThrow(), 0.005);
    }

    @Test
    void aForestIsTheSameForASeedAndAnotherForAnother() {
        double[] one = told(RandomForest.usual(5).classifier().fit(CLASSES), 0);
        assertArrayEquals(one, told(RandomForest.usual(5).classifier().fit(CLASSES), 0));
        assertTrue(!Arrays.equals(one, told(RandomForest.usual(6).classifier().fit(CLASSES), 0)));
    }

    /** No split of one column helps, two do: a full tree tells exclusive or. */
    @Test
    void aFullTreeSplitsUntilRowsAreAlike() {
        Examples xor = Examples.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        Classifier tree = DecisionTree.classifier(Growth.FULL, 0).fit(xor);
        for (int i = 0; i < 4; i++) {
            assertEquals(xor.label(i), tree.label(xor.x().get(i)));
        }
    }

    /** Values 1, 2 and 9 weigh as 1, 1 and 2: split between 2 and 9, half way; the leaves say (4 + 6)/2 and 20. */
    @Test
    void aWeightCountsARowSoOften() {
        Quantities rows = new Quantities(
                Vector.all(new double[][] {{1}, {2}, {9}}), 1, new double[] {4, 6, 20}, new double[] {1, 1, 2});
        Regressor stump = DecisionTree.regressor(new Growth(1, 1, 1), 0).fit(rows);
        assertEquals(5, stump.predict(Vector.of(5.5)), 1e-12);
        assertEquals(20, stump.predict(Vector.of(5.6)), 1e-12);
    }

    /** A thousand values are cut into bins of about four, and the step half way is found within one of them. */
    @Test
    void aColumnOfManyValuesIsCutIntoBins() {
        double[][] x = new double[1000][1];
        double[] y = new double[1000];
        for (int i = 0; i < 1000; i++) {
            x[i][0] = i;
            y[i] = i < 500 ? 0 : 1;
        }
        Regressor stump = DecisionTree.regressor(new Growth(1, 1, 1), 0).fit(Quantities.of(x, y));
        assertTrue(stump.predict(Vector.of(496)) < 0.01);
        assertTrue(stump.predict(Vector.of(504)) > 0.99);
    }
}
