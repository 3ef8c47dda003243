package io.assay.learn.tree;

import io.assay.learn.Vector;
import java.util.ArrayList;
import java.util.List;

/** A binary tree: rows whose value in a column is at most a threshold go left. */
final class Tree {

    /** A place in the tree; a leaf has no split. */
    private static final class Node {
        private final double[] value;
        private int column = -1;
        private double threshold;
        private int left;

        private Node(double[] value) {
            this.value = value;
        }
    }

    private final List<Node> nodes = new ArrayList<>();

    /** A new leaf; the first is the root. */
    int leaf(double[] value) {
        nodes.add(new Node(value));
        return nodes.size() - 1;
    }

    /** Makes a leaf a split, the branches of which are the next two leaves that are made. */
    void split(int leaf, int column, double threshold) {
        Node node = nodes.get(leaf);
        node.column = column;
        node.threshold = threshold;
        node.left = nodes.size();
    }

    /** Makes every leaf say so many times as much. */
    void scale(double factor) {
        for (Node node : nodes) {
            for (int k = 0; k < node.value.length; k++) {
                node.value[k] *= factor;
            }
        }
    }

    /** What the leaf of a row says. */
    double[] at(Vector row) {
        Node node = nodes.get(0);
        while (node.column >= 0) {
            node = nodes.get(row.at(node.column) <= node.threshold ? node.left : node.left + 1);
        }
        return node.value;
    }
}
