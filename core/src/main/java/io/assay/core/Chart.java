package io.assay.core;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

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

    /**
     * How alike pairs of columns are related in synthetic and reference data.
     *
     * @param title what is compared
     * @param pairs the pairs, each once
     */
    record Pairs(String title, List<Pair> pairs) implements Chart {}

    /**
     * Two columns.
     *
     * @param one the name of the first
     * @param other that of the second
     * @param likeness of their relation, 0 to 1
     */
    record Pair(String one, String other, double likeness) implements Serializable {}

    /**
     * Samples of several roles in one plane, with the regions that they form.
     *
     * @param title what is drawn
     * @param held share of the variance that the plane holds
     * @param clouds the points, a cloud a role
     * @param regions the regions, numbered from 1 in this order
     */
    record Map(String title, double held, List<Cloud> clouds, List<Region> regions) implements Chart {}

    /**
     * The points of a role, a part of its samples where there are many.
     *
     * @param role whose points they are
     * @param x their places along the first axis
     * @param y their places along the second
     */
    record Cloud(Role role, List<Double> x, List<Double> y) implements Serializable {}

    /**
     * A part of the plane's space with a name.
     *
     * @param name words that are frequent in it; never a word that only real data holds
     * @param x place of its centre along the first axis
     * @param y place of its centre along the second
     * @param shares share of the samples of each cloud's role that lie in it
     * @param coveredBy the roles that cover it; a single one where it is one-sided
     */
    record Region(String name, double x, double y, List<Double> shares, List<Role> coveredBy) implements Serializable {

        /** The role that alone covers it, where only one does. */
        public Optional<Role> only() {
            return coveredBy.size() == 1 ? Optional.of(coveredBy.get(0)) : Optional.empty();
        }
    }
}
