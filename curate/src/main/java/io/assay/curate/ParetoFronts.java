package io.assay.curate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows by who outdoes whom: the first front holds those that none does, each next one those that only rows of fronts before it do. */
final class ParetoFronts {

    private ParetoFronts() {}

    /** The first front, rows ascending. */
    static List<List<Integer>> first(double[][] goods) {
        return fronts(goods, 1);
    }

    /** All fronts, rows ascending in each. */
    static List<List<Integer>> all(double[][] goods) {
        return fronts(goods, Integer.MAX_VALUE);
    }

    /** From the highest first column down nobody is outdone by a later row, so that a row's front is the first that has nobody who outdoes it (Zhang et al. 2015). */
    private static List<List<Integer>> fronts(double[][] goods, int most) {
        List<List<Integer>> fronts = new ArrayList<>();
        int[] descending = IntStream.range(0, goods.length)
                .boxed()
                .sorted((a, b) -> Arrays.compare(goods[b], goods[a]))
                .mapToInt(row -> row)
                .toArray();
        for (int row : descending) {
            int at = 0;
            while (at < fronts.size() && outdone(row, fronts.get(at), goods)) {
                at++;
            }
            if (at == fronts.size() && at < most) {
                fronts.add(new ArrayList<>());
            }
            if (at < fronts.size()) {
                fronts.get(at).add(row);
            }
        }
        fronts.forEach(front -> front.sort(Comparator.naturalOrder()));
        return fronts;
    }

    private static boolean outdone(int row, List<Integer> others, double[][] goods) {
        return others.stream().anyMatch(other -> outdoes(goods[other], goods[row]));
    }

    static boolean outdoes(double[] one, double[] other) {
        boolean better = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] < other[i]) {
                return false;
            }
            better |= one[i] > other[i];
        }
        return better;
    }

    /** How far the neighbours of each row of a front lie apart, as shares of the column's width, summed; infinite for the outermost. */
    static double[] room(double[][] front) {
        double[] room = new double[front.length];
        for (int column = 0; column < front[0].length; column++) {
            int at = column;
            int[] order = IntStream.range(0, front.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> front[i][at]))
                    .mapToInt(i -> i)
                    .toArray();
            double width = front[order[order.length - 1]][at] - front[order[0]][at];
            room[order[0]] = Double.POSITIVE_INFINITY;
            room[order[order.length - 1]] = Double.POSITIVE_INFINITY;
            for (int i = 1; i < order.length - 1 && width > 0; i++) {
                room[order[i]] += (front[order[i + 1]][at] - front[order[i - 1]][at]) / width;
            }
        }
        return room;
    }
}
