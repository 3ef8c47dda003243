package io.assay.generate.table;

import io.assay.core.Require;
import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A tree of columns: each depends on one other, the tree with the most mutual information (Chow &amp; Liu 1968). Numbers are cut into bins and drawn from anywhere within.
 * With an epsilon the tree is chosen and its tables are counted with noise (Zhang et al. 2014, PrivBayes of degree 1), and bins and names are those of the schema.
 */
public final class BayesianNetwork implements RowModel {

    /** A column with the one that it depends on; shares of its codes by the code of that one. */
    private record Node(int column, int parent, double[][] shares) {}

    private final List<ColumnCodes> columns;
    private final List<Node> nodes = new ArrayList<>();
    private final int[][] codes;
    private final Optional<PrivacyLoss> loss;
    private final Chance chance;

    private BayesianNetwork(TrainingTable table, OptionalDouble epsilon, Chance chance) {
        this.chance = chance;
        columns = new ArrayList<>();
        for (int column : table.columns()) {
            columns.add(epsilon.isPresent() ? ColumnCodes.bySchema(table, column) : ColumnCodes.of(table, column));
        }
        Require.that(!columns.isEmpty(), "the table has no column that can be learnt");
        loss = epsilon.isPresent()
                ? Optional.of(new PrivacyLoss(epsilon.getAsDouble(), columns.size()))
                : Optional.empty();
        codes = new int[columns.size()][];
        for (int c = 0; c < codes.length; c++) {
            codes[c] = table.rows().stream().mapToInt(columns.get(c)::code).toArray();
        }
    }

    /**
     * @param epsilon what the model may tell of a single row; empty for anything
     * @param chance of the noise
     * @throws IllegalArgumentException where an epsilon is given and the schema does not say what values columns have
     */
    public static BayesianNetwork fit(TrainingTable table, OptionalDouble epsilon, Chance chance) {
        BayesianNetwork network = new BayesianNetwork(table, epsilon, chance);
        network.nodes.add(network.node(0, -1));
        while (network.nodes.size() < network.columns.size()) {
            network.grow();
        }
        return network;
    }

    /** Adds the pair of a new and an old column that says most, or one drawn by how much it says. */
    private void grow() {
        List<int[]> pairs = new ArrayList<>();
        List<Double> information = new ArrayList<>();
        for (int column = 0; column < codes.length; column++) {
            int added = column;
            if (nodes.stream().noneMatch(node -> node.column == added)) {
                for (Node node : nodes) {
                    pairs.add(new int[] {column, node.column});
                    information.add(information(counts(column, node.column)));
                }
            }
        }
        double most = information.stream().mapToDouble(one -> one).max().orElse(0);
        int chosen = loss.isEmpty()
                ? information.indexOf(most)
                : chance.at(nodes.size())
                        .weighted(information.stream()
                                .mapToDouble(one -> loss.get().weight(one, most, codes[0].length))
                                .toArray());
        nodes.add(node(pairs.get(chosen)[0], pairs.get(chosen)[1]));
    }

    private double[][] counts(int column, int parent) {
        double[][] counts = new double[parent < 0 ? 1 : columns.get(parent).count()]
                [columns.get(column).count()];
        for (int i = 0; i < codes[column].length; i++) {
            counts[parent < 0 ? 0 : codes[parent][i]][codes[column][i]]++;
        }
        return counts;
    }

    /** Mutual information in nats. */
    private static double information(double[][] counts) {
        double[] across = new double[counts[0].length];
        double[] down = new double[counts.length];
        double all = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < across.length; b++) {
                across[b] += counts[a][b];
                down[a] += counts[a][b];
                all += counts[a][b];
            }
        }
        double sum = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < across.length; b++) {
                double both = counts[a][b];
                sum += both == 0 ? 0 : both / all * StrictMath.log(both * all / (down[a] * across[b]));
            }
        }
        return sum;
    }

    private Node node(int column, int parent) {
        double[][] counts = counts(column, parent);
        if (loss.isPresent()) {
            Chance noise = Chance.of(chance.key(), "counts of column " + column);
            for (int a = 0; a < counts.length; a++) {
                for (int b = 0; b < counts[a].length; b++) {
                    counts[a][b] = loss.get().noisy(counts[a][b], noise.at(a).at(b));
                }
            }
        }
        return new Node(column, parent, filled(counts));
    }

    /** A code of the parent that no row has, by noise or by chance, has the shares of all rows; where there is nothing at all, even ones. */
    private static double[][] filled(double[][] counts) {
        double[] all = new double[counts[0].length];
        for (double[] row : counts) {
            for (int b = 0; b < all.length; b++) {
                all[b] += row[b];
            }
        }
        for (int a = 0; a < counts.length; a++) {
            counts[a] = sum(counts[a]) > 0 ? counts[a] : all;
        }
        if (sum(all) == 0) {
            java.util.Arrays.fill(all, 1);
        }
        return counts;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    @Override
    public Map<String, Object> draw(Chance row) {
        int[] drawn = new int[columns.size()];
        for (Node node : nodes) {
            double[] shares = node.shares[node.parent < 0 ? 0 : drawn[node.parent]];
            drawn[node.column] = row.at(2L * node.column).weighted(shares);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int c = 0; c < drawn.length; c++) {
            values.put(columns.get(c).name(), columns.get(c).value(drawn[c], row.at(2L * c + 1)));
        }
        return values;
    }

    /** The columns with the one that each depends on: {@code age <- income}. */
    public List<String> edges() {
        return nodes.stream()
                .filter(node -> node.parent >= 0)
                .map(node -> columns.get(node.column).name() + " <- "
                        + columns.get(node.parent).name())
                .toList();
    }

    @Override
    public String described() {
        String privacy = loss.map(spent -> String.format(
                        Locale.ROOT,
                        "(epsilon %s, delta 0) differentially private where one row is another: %d choices at %.4g and %d tables at %.4g",
                        spent.spent(),
                        columns.size() - 1,
                        spent.choice(),
                        columns.size(),
                        spent.table()))
                .orElse("not private");
        return "Bayesian network fitted on " + codes[0].length + " rows, " + privacy;
    }
}
