package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.kernel.Mix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KMeansTest {

    @Test
    void findsTheGroupsOnALine() {
        double[][] rows = {{0}, {10}, {1}, {11}, {2}, {12}};
        KMeans found = KMeans.fit(rows, 2, 1);
        // Centres 1 and 11: each group costs 1 + 0 + 1.
        assertEquals(4, found.objective(), 1e-12);
        assertEquals(found.clusters()[0], found.clusters()[4]);
        assertEquals(found.clusters()[1], found.clusters()[5]);
        assertTrue(found.clusters()[0] != found.clusters()[1]);
    }

    @Test
    void everyRowStandsAtItsNearestCentreAndEveryCentreIsTheMeanOfItsRows() {
        double[][] rows = new double[300][3];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < 3; d++) {
                rows[i][d] = (Mix.mix(i * 3L + d) >>> 11) * 0x1.0p-53;
            }
        }
        KMeans found = KMeans.fit(rows, 7, 5);
        double[][] sums = new double[7][3];
        int[] sizes = new int[7];
        for (int i = 0; i < rows.length; i++) {
            int own = found.clusters()[i];
            sizes[own]++;
            for (int d = 0; d < 3; d++) {
                sums[own][d] += rows[i][d];
            }
            for (double[] centre : found.centres()) {
                assertTrue(distance(rows[i], found.centres()[own]) <= distance(rows[i], centre) + 1e-12);
            }
        }
        for (int c = 0; c < 7; c++) {
            for (int d = 0; d < 3; d++) {
                sums[c][d] /= sizes[c];
            }
            assertArrayEquals(sums[c], found.centres()[c], 1e-12);
        }
    }

    @Test
    void roundsFromGivenCentresEndWhereScikitLearnsDo() throws Exception {
        // clustering, case k-means: scikit-learn from the first five rows.
        double[][] rows = Golden.table(Golden.file("embedded").path("rows"));
        KMeans found = KMeans.from(rows, Arrays.copyOf(rows, 5));
        assertEquals(19.183389035802755, found.objective(), 1e-6);
        assertArrayEquals(
                new int[] {3, 1, 2, 3, 4, 2, 1, 0, 4, 0, 2, 4, 2, 1, 3, 3, 3, 0, 3, 0, 2, 0, 2, 1, 1, 2, 0, 3, 0, 4},
                Arrays.copyOf(found.clusters(), 30));
        long[] sizes = new long[5];
        Arrays.stream(found.clusters()).forEach(cluster -> sizes[cluster]++);
        assertArrayEquals(new long[] {70, 46, 29, 44, 51}, sizes);
    }

    @Test
    void asManyClustersAsRowsCostNothingAndMoreAreRefused() {
        double[][] rows = {{0}, {5}, {9}};
        assertEquals(0, KMeans.fit(rows, 3, 1).objective());
        assertThrows(IllegalArgumentException.class, () -> KMeans.fit(rows, 4, 1));
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
