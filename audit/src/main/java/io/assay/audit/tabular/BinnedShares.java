package io.assay.audit.tabular;

import java.util.List;
import java.util.NavigableMap;

/**
 * The shares of a column in both tables: of categories, a missing value among them; of numbers by bins at the deciles of the reference, with infinite outer edges, missing
 * values left out.
 *
 * @param synthetic shares in the synthetic data
 * @param reference shares in the reference
 * @param rows how many synthetic values there are
 */
@SuppressWarnings("ArrayRecordComponent") // Shares that are read in place; never compared.
record BinnedShares(double[] synthetic, double[] reference, int rows) {

    static BinnedShares of(ColumnSet tables, String column) {
        Columns made = tables.synthetic();
        Columns real = tables.reference();
        boolean numeric = made.schema()
                .columns()
                .get(made.schema().require(column))
                .kind()
                .numeric();
        if (!numeric) {
            return of(made.counts(column), real.counts(column));
        }
        double[] there = Numbers.there(real, column, "reference");
        double[] edges = NumericBins.deciles(there);
        return of(
                NumericBins.open(Numbers.there(made, column, "synthetic"), edges)
                        .counts(),
                NumericBins.open(there, edges).counts());
    }

    private static BinnedShares of(NavigableMap<String, Integer> synthetic, NavigableMap<String, Integer> reference) {
        List<String> names = Frequencies.names(synthetic, reference);
        return new BinnedShares(Frequencies.shares(names, synthetic), Frequencies.shares(names, reference), (int)
                Frequencies.sum(synthetic));
    }
}
