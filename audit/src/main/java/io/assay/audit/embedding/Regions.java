package io.assay.audit.embedding;

import io.assay.core.Role;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import io.assay.core.stats.Binomial;
import io.assay.learn.KMeans;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where synthetic and reference texts lie: clusters of the directions of both together, largest first.
 *
 * @param sides synthetic, reference, and holdout where there is any
 * @param centres the centre of each region
 */
record Regions(List<Side> sides, double[][] centres) {

    /** So many texts of the smaller side a region, on average: fewer would be one-sided by chance. */
    private static final int TEXTS_A_REGION = 10;

    /** Less than this part of the other side's share is too little to cover a region... */
    private static final double COVERING_PART = 0.2;

    /** ... unless as little comes about by chance more often than this. */
    private static final double CHANCE = 0.01;

    /**
     * The texts of a role.
     *
     * @param role whose they are
     * @param directions their directions
     * @param regions the region of each
     * @param counts how many there are in each region
     */
    record Side(Role role, Directions directions, int[] regions, long[] counts) {

        static Side of(Role role, Directions directions, int[] regions, int size) {
            long[] counts = new long[size];
            for (int region : regions) {
                counts[region]++;
            }
            return new Side(role, directions, regions, counts);
        }

        int size() {
            return regions.length;
        }

        long count(int region) {
            return counts[region];
        }

        /** The share of its texts that lie in some regions. */
        double share(List<Integer> some) {
            return some.stream().mapToLong(this::count).sum() / (double) size();
        }

        double share(int region) {
            return (double) count(region) / size();
        }
    }

    static Regions of(Rows rows, int most, long seed) {
        Directions synthetic = Directions.of(rows, Role.SYNTHETIC, 2 * TEXTS_A_REGION);
        Directions reference = Directions.of(rows, Role.REFERENCE, 2 * TEXTS_A_REGION);
        double[][] both = Stream.of(synthetic, reference)
                .flatMap(directions -> Arrays.stream(directions.vectors()))
                .toArray(double[][]::new);
        int n = synthetic.vectors().length;
        KMeans found = KMeans.fit(both, Math.min(most, Math.min(n, both.length - n) / TEXTS_A_REGION), seed);
        int[] order = largestFirst(found);
        int[] clusters = Arrays.stream(found.clusters())
                .map(cluster -> place(order, cluster))
                .toArray();
        double[][] centres = Arrays.stream(order)
                .mapToObj(cluster -> found.centres()[cluster])
                .toArray(double[][]::new);
        Side made = Side.of(Role.SYNTHETIC, synthetic, Arrays.copyOf(clusters, n), order.length);
        Side real = Side.of(Role.REFERENCE, reference, Arrays.copyOfRange(clusters, n, clusters.length), order.length);
        return new Regions(
                Stream.concat(Stream.of(made, real), holdout(rows, centres).stream())
                        .toList(),
                centres);
    }

    /** Holdout texts shape no region; each lies in that of the nearest centre. */
    private static Optional<Side> holdout(Rows rows, double[][] centres) {
        Directions directions = Directions.of(rows, Role.HOLDOUT, 0);
        int[] regions = Arrays.stream(directions.vectors())
                .mapToInt(vector -> nearest(vector, centres))
                .toArray();
        return regions.length == 0
                ? Optional.empty()
                : Optional.of(Side.of(Role.HOLDOUT, directions, regions, centres.length));
    }

    private static int nearest(double[] vector, double[][] centres) {
        double[] distances = Arrays.stream(centres)
                .mapToDouble(centre -> Vectors.squaredDistance(vector, centre))
                .toArray();
        return IntStream.range(0, centres.length)
                .boxed()
                .min(Comparator.comparingDouble(region -> distances[region]))
                .orElseThrow();
    }

    /** The clusters that hold a text, by their number of texts. */
    private static int[] largestFirst(KMeans found) {
        long[] sizes = new long[found.centres().length];
        for (int cluster : found.clusters()) {
            sizes[cluster]++;
        }
        return IntStream.range(0, sizes.length)
                .filter(cluster -> sizes[cluster] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer cluster) -> sizes[cluster])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int place(int[] order, int cluster) {
        return IntStream.range(0, order.length)
                .filter(i -> order[i] == cluster)
                .findFirst()
                .orElseThrow();
    }

    int size() {
        return centres.length;
    }

    Side synthetic() {
        return sides.get(0);
    }

    Side reference() {
        return sides.get(1);
    }

    /** The sides that cover a region: synthetic, reference, or both. */
    List<Role> coveredBy(int region) {
        return Stream.of(
                        covers(synthetic(), reference(), region) ? Role.SYNTHETIC : null,
                        covers(reference(), synthetic(), region) ? Role.REFERENCE : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static boolean covers(Side side, Side other, int region) {
        long own = side.count(region);
        double part = (double) side.size() / (side.size() + other.size());
        return side.share(region) >= COVERING_PART * other.share(region)
                || Binomial.atMost(own, own + other.count(region), part) > CHANCE;
    }

    /** The regions that one side alone covers, the largest first. */
    List<Integer> only(Role role) {
        return all().filter(region -> coveredBy(region).equals(List.of(role)))
                .boxed()
                .toList();
    }

    /** As many regions of equal shares have the same entropy. */
    double effective(Side side) {
        double entropy = all().mapToDouble(side::share)
                .filter(share -> share > 0)
                .map(share -> -share * StrictMath.log(share))
                .sum();
        return StrictMath.exp(entropy);
    }

    double largestShare(Side side) {
        return all().mapToDouble(side::share).max().orElseThrow();
    }

    IntStream all() {
        return IntStream.range(0, size());
    }
}
