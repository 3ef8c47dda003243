package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnersTest {

    private static final List<String> TEXTS = List.of("good good film", "bad film", "a good idea", "a bad bad plot");
    private static final int[] LABELS = {1, 0, 1, 0};

    /** By hand, with the formula that scikit-learn names. */
    @Test
    void wordsAreWeightedAndRowsHaveLengthOne() {
        TfIdf words = TfIdf.fit(TEXTS);
        SparseVector first = words.of(TEXTS.get(0));
        // Places: a, bad, film, good, idea, plot. Both words stand in two of four texts, so counts 1 : 2 keep their
        // ratio.
        assertArrayEquals(new int[] {2, 3}, first.places());
        assertArrayEquals(new double[] {1 / Math.sqrt(5), 2 / Math.sqrt(5)}, first.values(), 1e-12);
        // idea stands in one text: ln(5/2) + 1 against ln(5/3) + 1.
        SparseVector third = words.of(TEXTS.get(2));
        double ratio = (Math.log(2.5) + 1) / (Math.log(5 / 3.0) + 1);
        assertEquals(ratio, third.values()[2] / third.values()[0], 1e-12);
    }

    @Test
    void aWordNeverSeenCountsForNothing() {
        assertEquals(0, TfIdf.fit(TEXTS).of("unheard").places().length);
    }

    @Test
    void hashedRunsOfWordsDifferByOrder() {
        HashedGrams grams = new HashedGrams(2, 16);
        assertEquals(1, grams.of("a b").square(), 1e-12);
        // Of three runs each, a and b are shared, ab and ba are not.
        assertEquals(2 / 3.0, grams.of("a b").dot(grams.of("b a")), 1e-12);
    }

    /** Words of class 1: good 3, film 1, a 1, idea 1; 6 of 12 with one added to each of six. */
    @Test
    void naiveBayesMultipliesShares() {
        TfIdf words = TfIdf.fit(TEXTS);
        Examples examples = Examples.of(TEXTS.stream().map(words::counts).toList(), words.dimensions(), LABELS, 2);
        NaiveBayes bayes = NaiveBayes.fit(examples, 1);
        // Class 1: 4/12 for good; class 0 (bad 3, film, a, plot): 1/12. Odds 4 : 1.
        assertEquals(0.8, bayes.probabilities(words.counts("good"))[1], 1e-12);
    }

    @Test
    void theNearestRowsVote() {
        Examples line =
                Examples.of(Vector.all(new double[][] {{0}, {1}, {2}, {10}, {11}}), 1, new int[] {0, 0, 1, 1, 1}, 2);
        Classifier three = NearestNeighbours.learner(3).fit(line);
        assertArrayEquals(new double[] {2 / 3.0, 1 / 3.0}, three.probabilities(Vector.of(0.4)), 1e-12);
        assertEquals(1, three.label(Vector.of(9)));
    }

    @Test
    void foldsHaveEqualSharesOfEveryLabelAndDependOnlyOnTheSeed() {
        int[] labels = IntStream.range(0, 60).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        int[] folds = CrossValidation.folds(labels, 5, 1);
        for (int fold = 0; fold < 5; fold++) {
            int of = fold;
            assertEquals(
                    4,
                    IntStream.range(0, 60)
                            .filter(i -> folds[i] == of && labels[i] == 1)
                            .count());
            assertEquals(12, Arrays.stream(folds).filter(some -> some == of).count());
        }
        assertArrayEquals(folds, CrossValidation.folds(labels, 5, 1));
        assertTrue(!Arrays.equals(folds, CrossValidation.folds(labels, 5, 2)));
    }

    /** A learner that tells the share of class 1 among what it has seen cannot have seen the row itself. */
    @Test
    void noRowIsToldByAClassifierThatHasSeenIt() {
        Examples four = Examples.of(Vector.all(new double[][] {{0}, {1}, {2}, {3}}), 1, new int[] {0, 1, 1, 1}, 2);
        Learner nearest = NearestNeighbours.learner(1);
        double[][] told = CrossValidation.probabilities(nearest, four, 4, 3);
        // The only row of class 0 is told by others, all of class 1; row 1 is as near to row 0 as to row 2 and takes
        // the first.
        assertArrayEquals(new double[] {0, 1}, told[0]);
        assertArrayEquals(new double[] {1, 0}, told[1]);
        assertArrayEquals(new double[] {0, 1}, told[3]);
    }

    /** scikit-learn 1.9.1, GaussianMixture(2, max_iter=10, tol=1e-2, reg_covar=5e-4). */
    @Test
    void cleanRowsAreTheLowerOfTwoGroups() throws Exception {
        JsonNode golden = Golden.golden("freeal-clean-by-gmm", "hundred");
        double[] loss = Golden.numbers(golden.path("input").path("loss"));
        double low = Arrays.stream(loss).min().orElseThrow();
        double high = Arrays.stream(loss).max().orElseThrow();
        double[] scaled = Arrays.stream(loss).map(l -> (l - low) / (high - low)).toArray();
        GaussianMixture mixture = GaussianMixture.fit(scaled, GaussianMixture.Limits.USUAL);
        assertArrayEquals(Golden.numbers(golden.path("expected").path("means")), mixture.means(), 0.005);
        assertArrayEquals(
                Golden.whole(golden.path("expected").path("clean")),
                IntStream.range(0, scaled.length)
                        .filter(i -> mixture.lower(scaled[i]) > 0.7)
                        .toArray());
    }

    @Test
    void aDescentComesToTheFitAndIsTheSameForASeed() {
        double[][] x = {{0, 1}, {1, 0.5}, {2, 3}, {3, 1}, {1, 4}, {2, -1}};
        Examples examples = Examples.of(Vector.all(x), 2, new int[] {0, 1, 0, 1, 0, 1}, 2);
        Descent one = new Descent(examples, new Descent.Pace(2, 0.5), 5);
        Descent same = new Descent(examples, new Descent.Pace(2, 0.5), 5);
        double before = one.loss(0);
        for (int epoch = 0; epoch < 50; epoch++) {
            for (int[] batch : one.batches(epoch)) {
                one.step(batch);
                same.step(batch);
            }
        }
        assertTrue(one.loss(0) < before / 4);
        for (int i = 0; i < x.length; i++) {
            assertEquals(examples.label(i), one.model().label(examples.x().get(i)));
            assertArrayEquals(
                    one.model().probabilities(examples.x().get(i)),
                    same.model().probabilities(examples.x().get(i)));
        }
    }
}
