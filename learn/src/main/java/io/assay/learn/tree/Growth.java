package io.assay.learn.tree;

import io.assay.core.Require;

/**
 * How far a tree grows.
 *
 * @param depthMax splits on the way to a leaf
 * @param leafRows a leaf has at least so many rows
 * @param columnsTried how many columns that vary a split chooses from, drawn at random where they are not all
 */
public record Growth(int depthMax, int leafRows, int columnsTried) {

    /** Until every leaf is pure. */
    public static final Growth FULL = new Growth(Integer.MAX_VALUE, 1, Integer.MAX_VALUE);

    public static final Growth LEAVES_OF_FIVE = new Growth(Integer.MAX_VALUE, 5, Integer.MAX_VALUE);

    public Growth {
        Require.that(depthMax >= 1, "depthMax must be at least 1, but was %d", depthMax);
        Require.that(leafRows >= 1, "leafRows must be at least 1, but was %d", leafRows);
        Require.that(columnsTried >= 1, "columnsTried must be at least 1, but was %d", columnsTried);
    }

    Growth trying(int columns) {
        return new Growth(depthMax, leafRows, columns);
    }
}
