package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.kernel.Vectors;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.KMeans;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes so many rows, from each kind of row as many: clusters of embeddings (k-means) take turns, a cluster that has no more passes. With 100 clusters of 10 this is
 * how Cherry chooses what its first model learns from (Li et al. 2024, arXiv:2308.12032).
 */
@Meaning("Takes so many rows, from each cluster of embeddings as many.")
public record ClusterBalanced(
        @Meaning("how many rows") int n,

        @Default("100") @Meaning("how many clusters; no more than rows")
        int clusters,

        @Default("central") @Meaning("which of a cluster come first: nearest to its centre, or of highest `score`")
        First first)
        implements SetRule {

    /** Which rows of a cluster come first; of equal ones the first. */
    public enum First {
        /** Those nearest to its centre. */
        CENTRAL,
        /** Those of the highest number in the column mapped to {@code score}. */
        BEST
    }

    public ClusterBalanced {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        Require.that(clusters >= 1, "clusters must be at least 1, but was %d", clusters);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<EmbeddedRows.Row> rows = EmbeddedRows.read(this, survivors);
        if (rows.isEmpty()) {
            return new Drops();
        }
        double[][] vectors = rows.stream().map(EmbeddedRows.Row::vector).toArray(double[][]::new);
        KMeans means = KMeans.fit(vectors, Math.min(clusters, vectors.length), survivors.seed());
        List<Deque<EmbeddedRows.Row>> waiting = new ArrayList<>();
        for (int cluster = 0; cluster < means.centres().length; cluster++) {
            waiting.add(ordered(rows, means, cluster));
        }
        return EmbeddedRows.others(rows, inTurns(waiting));
    }

    private Deque<EmbeddedRows.Row> ordered(List<EmbeddedRows.Row> rows, KMeans means, int cluster) {
        double[] centre = means.centres()[cluster];
        Comparator<EmbeddedRows.Row> order = first == First.BEST
                ? Comparator.comparingDouble(EmbeddedRows.Row::score).reversed()
                : Comparator.comparingDouble(row -> Vectors.squaredDistance(row.vector(), centre));
        return new ArrayDeque<>(IntStream.range(0, rows.size())
                .filter(row -> means.clusters()[row] == cluster)
                .mapToObj(rows::get)
                .sorted(order)
                .toList());
    }

    private Set<Long> inTurns(List<Deque<EmbeddedRows.Row>> waiting) {
        Set<Long> taken = new HashSet<>();
        while (taken.size() < n && waiting.stream().anyMatch(cluster -> !cluster.isEmpty())) {
            for (Deque<EmbeddedRows.Row> cluster : waiting) {
                if (taken.size() < n && !cluster.isEmpty()) {
                    taken.add(cluster.remove().ordinal());
                }
            }
        }
        return taken;
    }
}
