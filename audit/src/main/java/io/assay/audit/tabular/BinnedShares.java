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

    static BinnedShares of(TableSet tables, String column) {
        Table made = tables.synthetic();
        Table real = tables.reference();
        boolean numeric = made.schema()
                .columns()
                .get(made.schema().require(column))
                .kind()
                .numeric();
        if (!numeric) {
            return of(made.texts(column), real.texts(column));
        }
        double[] there = Numbers.there(real, column, "reference");
        double[] edges = NumericBins.deciles(there);
        return of(NumericBins.open(Numbers.there(made, column, "synthetic"), edges), NumericBins.open(there, edges));
    }

    private static BinnedShares of(String[] made, String[] real) {
        NavigableMap<String, Integer> synthetic = Frequencies.count(made);
        NavigableMap<String, Integer> reference = Frequencies.count(real);
        List<String> names = Frequencies.names(synthetic, reference);
        return new BinnedShares(
                Frequencies.shares(names, synthetic), Frequencies.shares(names, reference), made.length);
    }
}
