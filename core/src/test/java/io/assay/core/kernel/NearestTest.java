package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against all distances in double, sorted: equal to the last bit. */
class NearestTest {

    @Test
    void findsTheNearestOnALine() {
        double[][] line = {{0}, {1}, {3}, {7}};
        Nearest others = Nearest.others(line, 2);
        assertArrayEquals(new double[] {1, 4}, others.squares()[1]);
        assertArrayEquals(new int[] {0, 2}, others.places()[1]);
        Nearest found = Nearest.of(new double[][] {{2}}, line, 3);
        // 1 and 3 are both 1 away: the lower place comes first.
        assertArrayEquals(new int[] {1, 2, 0}, found.places()[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "spread, 1",
        "spread, 5",
        "far, 3",
        "huge, 2",
        "tiny, 2",
        "copies, 4",
        "lattice, 3",
        "mixed, 2",
        "same, 5"
    })
    void agreesWithAllDistancesSorted(String shape, int k) {
        double[][] queries = vectors(shape, 301, 19, 1);
        double[][] others = vectors(shape, 530, 19, 2);
        assertSame(sorted(queries, others, k, false), Nearest.of(queries, others, k));
        assertSame(sorted(others, others, k, true), Nearest.others(others, k));
    }

    @ParameterizedTest
    @CsvSource({"spread", "far", "huge", "tiny", "copies", "lattice", "mixed"})
    void givesEveryPairWithinEitherRadius(String shape) {
        double[][] ones = vectors(shape, 150, 11, 3);
        double[][] others = vectors(shape, 290, 11, 4);
        double[] radii = fifth(Nearest.of(ones, others, 5));
        double[] otherRadii = fifth(Nearest.others(others, 5));
        Set<List<Integer>> found = new HashSet<>();
        NearPairs.within(ones, radii, others, otherRadii, (i, j, square) -> {
            assertEquals(square(ones[i], others[j]), square);
            found.add(List.of(i, j));
        });
        for (int i = 0; i < ones.length; i++) {
            for (int j = 0; j < others.length; j++) {
                if (square(ones[i], others[j]) <= Math.max(radii[i], otherRadii[j])) {
                    assertTrue(found.contains(List.of(i, j)));
                }
            }
        }
    }

    @Test
    void findsNothingAmongNothing() {
        assertEquals(0, Nearest.of(new double[0][], new double[][] {{1}}, 1).places().length);
        assertEquals(
                Double.POSITIVE_INFINITY,
                Nearest.of(new double[][] {{1}}, new double[0][], 1).squares()[0][0]);
        assertEquals(0, Nearest.others(new double[0][], 2).places().length);
    }

    private static double[] fifth(Nearest nearest) {
        return Arrays.stream(nearest.squares())
                .mapToDouble(squares -> squares[4])
                .toArray();
    }

    private static void assertSame(Nearest expected, Nearest found) {
        for (int i = 0; i < expected.places().length; i++) {
            assertArrayEquals(expected.squares()[i], found.squares()[i]);
            assertArrayEquals(expected.places()[i], found.places()[i]);
        }
    }

    private static Nearest sorted(double[][] queries, double[][] others, int k, boolean skipOwn) {
        List<double[]> squares = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int q = 0; q < queries.length; q++) {
            int own = skipOwn ? q : -1;
            double[] query = queries[q];
            int[] order = IntStream.range(0, others.length)
                    .filter(j -> j != own)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer j) -> square(query, others[j]))
                            .thenComparing(j -> j))
                    .limit(k)
                    .mapToInt(j -> j)
                    .toArray();
            places.add(order);
            squares.add(Arrays.stream(order)
                    .mapToDouble(j -> square(query, others[j]))
                    .toArray());
        }
        return new Nearest(squares.toArray(double[][]::new), places.toArray(int[][]::new));
    }

    private static double square(double[] a, double[] b) {
        return Vectors.squaredDistance(a, b, Vectors.dot(a, a), Vectors.dot(b, b), Vectors.dot(a, b));
    }

    private static double[][] vectors(String shape, int n, int dimensions, long seed) {
        double[][] vectors = new double[n][dimensions];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < dimensions; k++) {
                double number = (Mix.mix(seed * 1_000_003 + i * 1_009L + k) >>> 11) * 0x1.0p-53 - 0.5;
                vectors[i][k] = switch (shape) {
                    case "spread" -> number;
                    case "far" -> 1e6 + number * 1e-3;
                    case "huge" -> number * 1e120;
                    case "tiny" -> number * 1e-120;
                    case "copies" -> i % 3 == 0 ? number : 0.25;
                    case "lattice" -> Math.rint(2 * number);
                    case "mixed" -> i == 0 ? 1e30 : number * 1e-15;
                    case "same" -> 0.1;
                    default -> throw new IllegalArgumentException(shape);
                };
            }
        }
        return vectors;
    }
}
