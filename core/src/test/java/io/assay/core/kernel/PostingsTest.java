package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void putsEqualKeysTogether() {
        Bag bag = Bag.of(new long[] {5, 3, 5, 9, 9}, 4);
        assertArrayEquals(new long[] {3, 5, 9}, bag.keys());
        assertArrayEquals(new int[] {1, 2, 1}, java.util.Arrays.copyOf(bag.times(), 3));
        assertEquals(0, Bag.of(new long[0], 0).size());
    }

    @Test
    void findsTheListsThatHoldAKey() {
        List<Bag> bags = List.of(Bag.of(new long[] {1, 2, 2}, 3), Bag.of(new long[0], 0), Bag.of(new long[] {2, 3}, 2));
        Postings postings = new Postings(bags, times -> 10 * times);
        double[] scores = new double[3];
        postings.add(2, 0.5, scores);
        postings.add(3, 1, scores);
        postings.add(4, 1, scores);
        assertArrayEquals(new double[] {10, 0, 15}, scores);
        assertTrue(postings.holds(1));
        assertFalse(postings.holds(4));
    }
}
