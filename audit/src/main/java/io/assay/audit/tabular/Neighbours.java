package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import java.util.Arrays;

/**
 * The nearest rows of each row, the nearest first; of equally far ones that of lowest place. Distances are rounded to 12 decimals before they are
 * compared.
 *
 * @param distance by row and by nearness
 * @param index the place of the neighbour
 */
@SuppressWarnings("ArrayRecordComponent") // Distances that are read in place; never compared.
record Neighbours(double[][] distance, int[][] index) {

    /**
     * @param k how many
     * @param self whether both tables are the same: a row is then no neighbour of itself
     * @throws NothingToMeasure if there are fewer rows
     */
    static Neighbours of(Space space, int k, boolean self) {
        int there = space.indexed() - (self ? 1 : 0);
        if (there < k) {
            throw new NothingToMeasure("there are " + there + " rows to search; it takes " + k);
        }
        double[][] distance = new double[space.queries()][k];
        int[][] index = new int[space.queries()][k];
        for (int q = 0; q < distance.length; q++) {
            Arrays.fill(distance[q], Double.POSITIVE_INFINITY);
            for (int i = 0; i < space.indexed(); i++) {
                if (!self || i != q) {
                    insert(distance[q], index[q], Numbers.rounded(space.at(q, i)), i);
                }
            }
        }
        return new Neighbours(distance, index);
    }

    private static void insert(double[] nearest, int[] places, double distance, int place) {
        int at = nearest.length;
        while (at > 0 && distance < nearest[at - 1]) {
            at--;
        }
        if (at < nearest.length) {
            System.arraycopy(nearest, at, nearest, at + 1, nearest.length - at - 1);
            System.arraycopy(places, at, places, at + 1, places.length - at - 1);
            nearest[at] = distance;
            places[at] = place;
        }
    }

    int size() {
        return distance.length;
    }

    /** The distance of a row to its nearest one. */
    double first(int row) {
        return distance[row][0];
    }

    /** The distances to the nearest row. */
    double[] firsts() {
        return Arrays.stream(distance).mapToDouble(row -> row[0]).toArray();
    }

    /** The distances to the last of the neighbours asked for. */
    double[] lasts() {
        return Arrays.stream(distance).mapToDouble(row -> row[row.length - 1]).toArray();
    }

    /** The places of the nearest rows. */
    int[] places() {
        return Arrays.stream(index).mapToInt(row -> row[0]).toArray();
    }
}
