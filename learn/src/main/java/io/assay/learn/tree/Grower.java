package io.assay.learn.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Grows a tree. The best split makes sum_k S_k^2 / (W + shrink) greatest, S_k the sum of channel k over the rows of a branch, W that of their weights: with a channel
 * a class that is the Gini index, with targets as the only channel the squared error (Breiman et al. 1984), with gradients and second derivatives the gain of
 * boosting (Friedman 2001). Of equally good splits the first column and the lowest threshold is taken.
 *
 * @param columns the rows
 * @param sums of each row what it adds to each channel
 * @param weights of each row what it adds to the weight
 * @param growth how far
 * @param gain what a split must add to be worth it; a negative infinity splits until rows are alike
 * @param weightMin what a leaf weighs more than
 * @param mixed whether columns are tried in an order drawn at random, so that the first of equally good ones is another each time
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
record Grower(
        BinnedColumns columns,
        double[][] sums,
        double[] weights,
        Growth growth,
        double gain,
        double weightMin,
        boolean mixed) {

    /** A node to be split. */
    private record Part(int node, int from, int to, int depth) {
        int size() {
            return to - from;
        }
    }

    /** @param bin the last one that goes left */
    private record Split(int column, int bin, double threshold, double gain) {}

    /** @param rows which rows, each once; they are put into another order */
    Tree grow(int[] rows, SplittableRandom random) {
        Tree tree = new Tree();
        Histogram histogram = new Histogram(sums[0].length);
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(tree.leaf(histogram.leaf(this, rows, 0, rows.length)), 0, rows.length, 0));
        while (!open.isEmpty()) {
            Part part = open.pop();
            Split split = best(rows, part, histogram, random);
            if (split.column < 0) {
                continue;
            }
            int middle = partition(rows, part, split);
            tree.split(part.node, split.column, split.threshold);
            int left = tree.leaf(histogram.leaf(this, rows, part.from, middle));
            int right = tree.leaf(histogram.leaf(this, rows, middle, part.to));
            open.push(new Part(right, middle, part.to, part.depth + 1));
            open.push(new Part(left, part.from, middle, part.depth + 1));
        }
        return tree;
    }

    private Split best(int[] rows, Part part, Histogram histogram, SplittableRandom random) {
        Split best = new Split(-1, 0, 0, gain);
        if (part.depth >= growth.depthMax() || part.size() < 2 * growth.leafRows() || alike(rows, part)) {
            return best;
        }
        int tried = 0;
        int[] order = order();
        for (int i = 0; i < order.length && tried < growth.columnsTried(); i++) {
            int column = draw(order, i, random);
            histogram.fill(this, column, rows, part.from, part.to);
            if (histogram.varies()) {
                tried++;
                best = better(best, column, histogram, part.size());
            }
        }
        return best;
    }

    private int[] order() {
        int[] order = new int[columns.columns()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }

    /** The next column, of those that are left. */
    private int draw(int[] order, int i, SplittableRandom random) {
        if (mixed || growth.columnsTried() < order.length) {
            int other = i + random.nextInt(order.length - i);
            int taken = order[other];
            order[other] = order[i];
            order[i] = taken;
        }
        return order[i];
    }

    private Split better(Split best, int column, Histogram histogram, int rows) {
        Split found = best;
        histogram.begin();
        int below = -1;
        for (int bin = histogram.next(0); bin >= 0; bin = histogram.next(bin + 1)) {
            if (below >= 0
                    && histogram.before() >= growth.leafRows()
                    && rows - histogram.before() >= growth.leafRows()) {
                double added = histogram.gain(weightMin);
                if (added > found.gain) {
                    found = new Split(column, below, columns.threshold(column, below, bin), added);
                }
            }
            histogram.pass(bin);
            below = bin;
        }
        return found;
    }

    private boolean alike(int[] rows, Part part) {
        int first = rows[part.from];
        for (int i = part.from + 1; i < part.to; i++) {
            int row = rows[i];
            for (int k = 0; k < sums[row].length; k++) {
                if (sums[row][k] * weights[first] != sums[first][k] * weights[row]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Rows that go left come first; both sides keep their order, so that sums do not depend on what was tried before. */
    private int partition(int[] rows, Part part, Split split) {
        int[] right = new int[part.size()];
        int left = part.from;
        int count = 0;
        for (int i = part.from; i < part.to; i++) {
            if (columns.bin(split.column, rows[i]) <= split.bin) {
                rows[left++] = rows[i];
            } else {
                right[count++] = rows[i];
            }
        }
        System.arraycopy(right, 0, rows, left, count);
        return left;
    }
}
