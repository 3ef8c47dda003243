package io.assay.generate.table;

import io.assay.core.Row;
import io.assay.generate.prompt.Chance;
import io.assay.learn.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A Gaussian copula (Nelsen 2006; Patki et al. 2016): each column by itself as in the table, and normal scores of all columns correlated as in the table. Rows with
 * equal values stand at places drawn evenly within their step, so that names and counts have scores as well. It tells of the rows it was fitted on: values of
 * numbers lie between real ones.
 */
public final class GaussianCopula implements RowModel {

    /** How far correlations are drawn to 0 until columns that depend on each other make a distribution. */
    private static final double[] SHRINKS = {1e-9, 1e-6, 1e-3, 1e-1, 0.5, 1};

    private static final double EDGE = 1e-9;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A column: its values, and where some are missing whether there is one, which is a distribution of its own. */
    private record Part(String name, int values, Optional<Integer> presence) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Marginal> marginals = new ArrayList<>();
    private final Cholesky correlations;
    private final int rows;

    private GaussianCopula(TrainingTable table, Chance chance) {
        rows = table.rows().size();
        int[] columns = table.columns();
        for (int c = 0; c < columns.length; c++) {
            Marginal marginal = Marginal.of(table, columns[c]);
            marginals.add(marginal);
            Optional<Integer> presence = Optional.empty();
            if (marginal instanceof Marginal.Numbers numbers && numbers.sorted().length < rows) {
                marginals.add(Marginal.Presence.of(table, numbers));
                presence = Optional.of(marginals.size() - 1);
            }
            parts.add(new Part(table.names().get(c), marginals.indexOf(marginal), presence));
        }
        double[][] scores = new double[marginals.size()][];
        Arrays.setAll(scores, m -> scores(table, marginals.get(m), chance.at(m)));
        correlations = factor(scores);
    }

    /** @param chance of the places within steps */
    public static GaussianCopula fit(TrainingTable table, Chance chance) {
        return new GaussianCopula(table, chance);
    }

    /** NaN where a row has no value. */
    private static double[] scores(TrainingTable table, Marginal marginal, Chance chance) {
        double[] scores = new double[table.rows().size()];
        for (int i = 0; i < scores.length; i++) {
            Row row = table.rows().get(i);
            scores[i] =
                    marginal.has(row) ? score(marginal.place(row, chance.at(i).share())) : Double.NaN;
        }
        return scores;
    }

    private static double score(double place) {
        return NORMAL.inverseCumulativeProbability(Math.max(EDGE, Math.min(1 - EDGE, place)));
    }

    private static Cholesky factor(double[][] scores) {
        for (double shrink : SHRINKS) {
            Optional<Cholesky> factor = Cholesky.of(correlations(scores, shrink));
            if (factor.isPresent()) {
                return factor.get();
            }
        }
        throw new IllegalArgumentException("the columns have no correlations that go together");
    }

    private static double[][] correlations(double[][] scores, double shrink) {
        double[][] correlations = new double[scores.length][scores.length];
        for (int a = 0; a < scores.length; a++) {
            for (int b = 0; b <= a; b++) {
                double one = a == b ? 1 : (1 - shrink) * correlation(scores[a], scores[b]);
                correlations[a][b] = one;
                correlations[b][a] = one;
            }
        }
        return correlations;
    }

    /** Over the rows that have both; 0 where they do not vary. */
    private static double correlation(double[] x, double[] y) {
        int[] both = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i] + y[i]))
                .toArray();
        double mx = Arrays.stream(both).mapToDouble(i -> x[i]).average().orElse(0);
        double my = Arrays.stream(both).mapToDouble(i -> y[i]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i : both) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xx == 0 || yy == 0 ? 0 : xy / StrictMath.sqrt(xx * yy);
    }

    @Override
    public Map<String, Object> draw(Chance chance) {
        double[] free = new double[marginals.size()];
        Object[] values = new Object[free.length];
        for (int m = 0; m < free.length; m++) {
            free[m] = score(chance.at(m).share());
            double sum = 0;
            for (int k = 0; k <= m; k++) {
                sum += correlations.lower()[m][k] * free[k];
            }
            values[m] = marginals.get(m).at(NORMAL.cumulativeProbability(sum));
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (Part part : parts) {
            boolean there = part.presence.map(at -> values[at].equals(true)).orElse(true);
            row.put(part.name, there ? values[part.values] : "");
        }
        return row;
    }

    @Override
    public String described() {
        return "Gaussian copula fitted on " + rows + " rows, not private";
    }
}
