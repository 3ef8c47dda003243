package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes rows that cover the data: from the first on, always the one farthest from those taken (Gonzalez 1985; Sener and Savarese 2018,
 * arXiv:1708.00489). The distance is Euclidean between embeddings; of equally far ones the first.
 */
@Meaning("Takes rows that cover the data: always the one whose embedding is farthest from those taken.")
public record KCentre(@Meaning("how many rows") int n) implements SetRule {

    public KCentre {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        List<EmbeddedRows.Row> all = EmbeddedRows.read(this, rows);
        double[] distances = new double[all.size()];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        Set<Long> taken = new HashSet<>();
        int next = 0;
        while (taken.size() < Math.min(n, all.size())) {
            EmbeddedRows.Row centre = all.get(next);
            taken.add(centre.ordinal());
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(
                        distances[i],
                        squaredDistance(centre.vector(), all.get(i).vector()));
            }
            next = 0;
            for (int i = 1; i < distances.length; i++) {
                boolean open = !taken.contains(all.get(i).ordinal());
                boolean nextTaken = taken.contains(all.get(next).ordinal());
                next = open && (nextTaken || distances[i] > distances[next]) ? i : next;
            }
        }
        return EmbeddedRows.others(all, taken);
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i] - b[i], a[i] - b[i], sum);
        }
        return sum;
    }
}
