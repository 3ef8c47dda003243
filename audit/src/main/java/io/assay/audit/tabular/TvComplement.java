package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.table.ColumnKind;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;

/**
 * Complement of the total variation: 1 - half the sum over categories of |p - q|, p the share of a category in the synthetic, q in the reference
 * data. A missing value is a category of its own unless told otherwise. Without {@code column} the value is the mean over all columns of categories.
 *
 * <p>Read: 1 means that every category is as frequent as in the reference, 0.9 that a tenth of the rows would need another one.
 *
 * <p>Misleads when there are thousands of categories: even real data are then far from other real data; compare with the value that real data get.
 *
 * <p>Worked example: a, a, b, missing against a, b, b, missing, missing: shares 2/4, 1/4, 1/4 and 1/5, 2/5, 2/5; |differences| 0.3, 0.15, 0.15, half of
 * them 0.3, so 0.7.
 *
 * @param column the one column to look at; empty for all
 * @param nulls whether a missing value is a {@code category}, or {@code drop}
 * @param unseenCount what a category that the reference lacks counts there before shares are taken; SDMetrics adds 1e-6
 */
@About(
        id = "tabular.tv-complement",
        spec = "TB-06",
        summary = "Likeness of the frequencies of categories (total variation)",
        modalities = Modality.TABULAR,
        source = "SDMetrics TVComplement; TabSyn, arXiv:2310.09656")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record TvComplement(String column, Nulls nulls, double unseenCount) implements ColumnMetric {

    public TvComplement() {
        this("", Nulls.CATEGORY, 0);
    }

    public TvComplement {
        Require.that(unseenCount >= 0 && unseenCount < 1, "unseenCount must be 0 to 1, but was %s", unseenCount);
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.categorical();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        NavigableMap<String, Integer> synthetic = nulls.counts(tables.synthetic(), name);
        NavigableMap<String, Integer> reference = nulls.counts(tables.reference(), name);
        if (synthetic.isEmpty() || reference.isEmpty()) {
            throw new NothingToMeasure("column " + name + " has no value on one side");
        }
        List<String> names = Frequencies.names(synthetic, reference);
        double[] real = names.stream()
                .mapToDouble(category -> reference.containsKey(category) ? reference.get(category) : unseenCount)
                .toArray();
        double total = Arrays.stream(real).sum();
        double[] shares = Arrays.stream(real).map(count -> count / total).toArray();
        double distance = Frequencies.totalVariation(Frequencies.shares(names, synthetic), shares);
        return Measurement.of(1 - distance)
                .with("complement", 1 - distance)
                .with("total-variation", distance)
                .chart(ColumnCharts.bars(name, synthetic, reference));
    }
}
