package io.assay.generate.table;

import io.assay.core.Row;
import io.assay.core.kernel.Vectors;
import io.assay.generate.prompt.Chance;
import io.assay.learn.Cholesky;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A Gaussian copula (Nelsen 2006; Patki et al. 2016): each column by itself as in the table, and normal scores of all columns correlated as in the table. Rows with
 * equal values stand at places drawn evenly within their step, so that names and counts have scores as well. It tells of the rows it was fitted on: values of
 * numbers lie between real ones.
 */
public final class GaussianCopula implements RowModel {

    /** How far correlations are drawn to 0 until columns that depend on each other make a distribution. */
    private static final double[] SHRINKS = {1e-9, 1e-6, 1e-3, 1e-1};

    private static final double EDGE = 1e-9;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<String> names;
    private final Marginal[] marginals;
    private final Cholesky correlations;
    private final int rows;

    private GaussianCopula(List<String> names, Marginal[] marginals, Cholesky correlations, int rows) {
        this.names = names;
        this.marginals = marginals;
        this.correlations = correlations;
        this.rows = rows;
    }

    /** @param chance of the places within steps */
    public static GaussianCopula fit(TrainingTable table, Chance chance) {
        int[] columns = table.columns();
        Marginal[] marginals = new Marginal[columns.length];
        double[][] scores = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            marginals[c] = Marginal.of(table, columns[c]);
            scores[c] = Vectors.unit(centred(scores(table, marginals[c], chance.at(c))));
        }
        return new GaussianCopula(
                table.names(), marginals, factor(scores), table.rows().size());
    }

    private static double[] scores(TrainingTable table, Marginal marginal, Chance chance) {
        double[] scores = new double[table.rows().size()];
        for (int i = 0; i < scores.length; i++) {
            Row row = table.rows().get(i);
            double place = marginal.place(row, chance.at(i).share());
            scores[i] = NORMAL.inverseCumulativeProbability(Math.max(EDGE, Math.min(1 - EDGE, place)));
        }
        return scores;
    }

    private static double[] centred(double[] scores) {
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double[] centred = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            centred[i] = scores[i] - mean;
        }
        return centred;
    }

    private static Cholesky factor(double[][] units) {
        for (double shrink : SHRINKS) {
            Optional<Cholesky> factor = Cholesky.of(correlations(units, shrink));
            if (factor.isPresent()) {
                return factor.get();
            }
        }
        return Cholesky.of(correlations(units, 1)).orElseThrow();
    }

    private static double[][] correlations(double[][] units, double shrink) {
        double[][] correlations = new double[units.length][units.length];
        for (int a = 0; a < units.length; a++) {
            for (int b = 0; b < units.length; b++) {
                correlations[a][b] = a == b ? 1 : (1 - shrink) * Vectors.dot(units[a], units[b]);
            }
        }
        return correlations;
    }

    @Override
    public Map<String, Object> draw(Chance chance) {
        double[] free = new double[marginals.length];
        Map<String, Object> row = new LinkedHashMap<>();
        for (int c = 0; c < free.length; c++) {
            double share = Math.max(EDGE, Math.min(1 - EDGE, chance.at(c).share()));
            free[c] = NORMAL.inverseCumulativeProbability(share);
            double score = 0;
            for (int k = 0; k <= c; k++) {
                score += correlations.lower()[c][k] * free[k];
            }
            row.put(names.get(c), marginals[c].at(NORMAL.cumulativeProbability(score)));
        }
        return row;
    }

    @Override
    public String described() {
        return "Gaussian copula fitted on " + rows + " rows, not private";
    }
}
