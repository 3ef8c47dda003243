package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Alphas of krippendorff 0.9.0; kappas worked by hand. The set of 600 votes is compared where its file is at hand. */
class RatingsTest {

    /** Raters by row, as 1 2 - 3 1 / 1 2 3 3 - / - 2 3 2 1; items by row here, categories 1 to 3. */
    private static final Ratings MISSING =
            new Ratings(new int[][] {{2, 0, 0}, {0, 3, 0}, {0, 0, 2}, {0, 1, 2}, {2, 0, 0}});

    private static final double[] NUMBERS = {1, 2, 3};

    @Test
    void alphaOfEveryDifferenceIsThatOfAnIndependentLibrary() {
        assertEquals(0.7708333333333333, MISSING.alpha().orElseThrow(), 1e-12);
        assertEquals(0.8854166666666667, alpha(Ratings.Difference.ORDINAL), 1e-12);
        assertEquals(0.8854166666666667, alpha(Ratings.Difference.INTERVAL), 1e-12);
        assertEquals(0.9314404432132963, alpha(Ratings.Difference.RATIO), 1e-12);
    }

    @Test
    void kappasDifferInWhatChanceIs() {
        // Three raters, two items: 3:0 and 1:2. Agreement (1 + 1/3) / 2 = 2/3. Shares 2/3 and 1/3: chance 5/9.
        Ratings two = new Ratings(new int[][] {{3, 0}, {1, 2}});
        assertEquals((2.0 / 3 - 5.0 / 9) / (4.0 / 9), two.fleiss().orElseThrow(), 1e-12);
        assertEquals((2.0 / 3 - 1.0 / 2) / (1.0 / 2), two.randolph().orElseThrow(), 1e-12);
        // Blind ratings: 2 x 2/3 x 1/3 = 4/9.
        assertEquals((2.0 / 3 - 4.0 / 9) / (5.0 / 9), two.ac1().orElseThrow(), 1e-12);
        // Pairs: 6 + 2 of 12.
        assertEquals(8.0 / 12, two.pairs().orElseThrow(), 1e-12);
    }

    @Test
    void whatCannotBeSaidIsEmpty() {
        Ratings one = new Ratings(new int[][] {{0, 3}, {0, 3}});
        assertTrue(one.fleiss().isEmpty());
        assertTrue(one.alpha().isEmpty());
        Ratings single = new Ratings(new int[][] {{0, 1}, {1, 0}});
        assertTrue(single.pairs().isEmpty());
        assertTrue(single.ac1().isEmpty());
        assertTrue(MISSING.fleiss().isEmpty(), "items with different numbers of ratings");
        assertTrue(new Ratings(new int[0][]).alpha().isEmpty());
    }

    private static double alpha(Ratings.Difference difference) {
        return MISSING.alpha(difference, NUMBERS).orElseThrow();
    }
}
