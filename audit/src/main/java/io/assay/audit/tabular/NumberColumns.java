package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;

/**
 * The values of one column of numbers in both tables, each in ascending order and not empty.
 *
 * @param name of the column
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
record NumberColumns(String name, double[] reference, double[] synthetic) {

    static NumberColumns of(ColumnSet tables, String name) {
        return new NumberColumns(
                name,
                Numbers.there(tables.reference(), name, "reference"),
                Numbers.there(tables.synthetic(), name, "synthetic"));
    }

    /** From the least to the greatest value of the reference; there is nothing to measure where that is no way at all. */
    double range() {
        double range = reference[reference.length - 1] - reference[0];
        if (range == 0) {
            throw new NothingToMeasure("column " + name + " is constant in the reference data");
        }
        return range;
    }
}
