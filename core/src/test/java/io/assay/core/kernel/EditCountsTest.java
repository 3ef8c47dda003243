package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditCountsTest {

    @Test
    void countsEditsByKind() {
        // c becomes x, d goes.
        assertEquals(new EditCounts(2, 1, 1, 0), EditCounts.of(new int[] {1, 2, 3, 4}, new int[] {1, 2, 9}));
        assertEquals(new EditCounts(0, 0, 0, 2), EditCounts.of(new int[0], new int[] {1, 2}));
        assertEquals(new EditCounts(1, 0, 0, 0), EditCounts.of(new int[] {1}, new int[] {1}));
    }

    @Test
    void addsUpToTheDistance() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int[] one = random.ints(random.nextInt(40), 0, 6).toArray();
            int[] other = random.ints(random.nextInt(40), 0, 6).toArray();
            EditCounts counts = EditCounts.of(one, other);
            assertEquals(Levenshtein.distance(one, other), counts.errors());
            assertEquals(one.length, counts.hits() + counts.substitutions() + counts.deletions());
            assertEquals(other.length, counts.hits() + counts.substitutions() + counts.insertions());
        }
    }
}
