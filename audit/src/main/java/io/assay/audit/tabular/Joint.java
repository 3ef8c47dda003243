package io.assay.audit.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Two columns of names in one table.
 *
 * @param cells how often two names come together
 * @param rows how often each of the first
 * @param columns how often each of the second
 */
record Joint(
        Map<List<String>, Integer> cells, NavigableMap<String, Integer> rows, NavigableMap<String, Integer> columns) {

    static Joint of(String[] one, String[] other) {
        Map<List<String>, Integer> cells = new LinkedHashMap<>();
        for (int i = 0; i < one.length; i++) {
            cells.merge(List.of(one[i], other[i]), 1, Integer::sum);
        }
        return new Joint(cells, Frequencies.count(one), Frequencies.count(other));
    }

    /** The same with both columns in each other's place. */
    Joint turned() {
        Map<List<String>, Integer> turned = new LinkedHashMap<>();
        cells.forEach((pair, count) -> turned.put(List.of(pair.get(1), pair.get(0)), count));
        return new Joint(turned, /* rows= */ columns, /* columns= */ rows);
    }

    private double n() {
        return Frequencies.sum(rows);
    }

    private double phiSquared() {
        double n = n();
        double sum = 0;
        for (Map.Entry<List<String>, Integer> cell : cells.entrySet()) {
            double expected = (double) rows.getOrDefault(cell.getKey().get(0), 0)
                    * columns.getOrDefault(cell.getKey().get(1), 0);
            sum += (double) cell.getValue() * cell.getValue() / expected;
        }
        return n == 0 ? 0 : Math.max(0, sum - 1); // chi-squared by n, the empty cells included.
    }

    /** Cramer's V without Yates' correction. */
    double cramersV() {
        int least = Math.min(rows.size(), columns.size()) - 1;
        return Math.min(1, StrictMath.sqrt(phiSquared() / least));
    }

    /** Bergsma's correction of V for chance. */
    double corrected() {
        double n = n();
        double r = rows.size();
        double k = columns.size();
        double phi = Math.max(0, phiSquared() - (k - 1) * (r - 1) / (n - 1));
        double least = Math.min(k - (k - 1) * (k - 1) / (n - 1), r - (r - 1) * (r - 1) / (n - 1)) - 1;
        return least <= 0 ? 0 : Math.min(1, StrictMath.sqrt(phi / least));
    }

    /** The entropy of the pairs, in nats. */
    private double jointEntropy() {
        double n = n();
        double entropy = 0;
        for (int count : cells.values()) {
            entropy -= count / n * StrictMath.log(count / n);
        }
        return entropy;
    }

    /** Theil's U of the first column given the second: the share of its entropy that the second takes away. */
    double uncertainty() {
        double first = Associations.entropy(rows);
        return Math.max(0, Math.min(1, mutual() / first));
    }

    /** Mutual information in nats. */
    double mutual() {
        return Associations.entropy(rows) + Associations.entropy(columns) - jointEntropy();
    }

    /** Mutual information by the mean of both entropies; 1 where both columns are constant. */
    double normalisedMutual() {
        double mean = (Associations.entropy(rows) + Associations.entropy(columns)) / 2;
        return mean == 0 ? 1 : Math.max(0, Math.min(1, mutual() / mean));
    }
}
