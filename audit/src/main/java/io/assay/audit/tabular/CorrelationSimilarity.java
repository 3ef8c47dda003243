package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Correlation similarity: 1 - |r - r'| / 2, r and r' the correlation of two columns of numbers in reference and synthetic data, over the rows where both
 * have a value. The value is the mean over all pairs; beside it stand each pair, the mean weighted by |r|, and the mean over pairs with |r| above 0.5.
 *
 * <p>Read: 1 means that every pair of columns is related as in the reference. Read the weighted mean too: where most pairs are unrelated, the plain mean is
 * near 1 for data in which nothing is related.
 *
 * <p>Misleads when relations are not straight: only linear (Pearson) or monotone (Spearman) ones are seen. Pairs with a constant column are left out.
 *
 * <p>Worked example: r = 1 in the reference and -1 in the synthetic data: 1 - 2/2 = 0.
 *
 * @param numeric columns to pair; empty for all of numbers
 * @param coefficient {@code pearson} or {@code spearman}
 */
@About(
        id = "tabular.correlation-similarity",
        spec = "TB-07",
        summary = "Likeness of the correlations of numbers",
        modalities = Modality.TABULAR,
        source = "SDMetrics CorrelationSimilarity; TabSyn, arXiv:2310.09656")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record CorrelationSimilarity(List<String> numeric, Coefficient coefficient) implements WholeMetric {

    /** How two columns of numbers are related. */
    public enum Coefficient {
        PEARSON,
        SPEARMAN
    }

    private static final double STRONG = 0.5;

    public CorrelationSimilarity() {
        this(List.of(), Coefficient.PEARSON);
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        List<String> columns =
                Selection.of(tables.synthetic().schema(), numeric, List.of()).numeric();
        PairScores scores = new PairScores();
        double weighted = 0;
        double weights = 0;
        double strong = 0;
        int strongs = 0;
        for (String[] pair : PairScores.of(columns)) {
            OptionalDouble real = correlation(tables.reference(), pair);
            OptionalDouble made = correlation(tables.synthetic(), pair);
            if (real.isEmpty() || made.isEmpty()) {
                scores.without(pair);
                continue;
            }
            double r = Math.abs(real.getAsDouble());
            double score = 1 - Math.abs(real.getAsDouble() - made.getAsDouble()) / 2;
            scores.add(pair, score);
            weighted += r * score;
            weights += r;
            strong += r > STRONG ? score : 0;
            strongs += r > STRONG ? 1 : 0;
        }
        Measurement mean = scores.measurement();
        Measurement both = weights == 0 ? mean : mean.with("weighted-mean", Math.min(1, weighted / weights));
        return strongs == 0 ? both : both.with("mean-above-0.5", strong / strongs);
    }

    private OptionalDouble correlation(Columns table, String[] pair) {
        return Numbers.correlation(table, pair[0], pair[1], coefficient == Coefficient.SPEARMAN);
    }
}
