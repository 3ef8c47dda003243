package io.assay.core;

import java.io.Serializable;
import java.util.List;

/** A picture of a measurement, as data. Charts never hold raw texts of samples. */
public sealed interface Chart extends Serializable {

    String title();

    /**
     * Shares of synthetic over shares of reference.
     *
     * @param title what is counted
     * @param unit unit of the edges
     * @param edges bin edges, one more than bins, ascending
     * @param synthetic share of synthetic samples in each bin
     * @param reference share of reference samples in each bin; empty without reference
     */
    record Histogram(String title, String unit, List<Double> edges, List<Double> synthetic, List<Double> reference)
            implements Chart {}

    /**
     * Named bars: synthetic beside reference.
     *
     * @param title what is counted
     * @param names a name a bar
     * @param synthetic value of each
     * @param reference value of each; empty without reference
     */
    record Bars(String title, List<String> names, List<Double> synthetic, List<Double> reference) implements Chart {}
}
