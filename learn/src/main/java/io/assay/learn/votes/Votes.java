package io.assay.learn.votes;

import io.assay.core.Require;
import java.util.function.IntUnaryOperator;

/**
 * Which labels annotators gave to items, column by column: those of item i stand at {@code starts[i]} to {@code starts[i + 1]}, exclusive. Items,
 * annotators and labels are counted from 0.
 *
 * @param annotators how many there are
 * @param labels how many there are
 * @param starts one more than there are items
 * @param annotator of each vote
 * @param label of each vote
 */
public record Votes(int annotators, int labels, int[] starts, int[] annotator, int[] label) {

    /** Of votes in any order; those of one item stay in their order. */
    public static Votes of(int items, int annotators, int labels, int[] item, int[] annotator, int[] label) {
        Require.that(
                item.length == annotator.length && item.length == label.length,
                "a vote has an item, an annotator and a label, but there were %d, %d and %d",
                item.length,
                annotator.length,
                label.length);
        int[] starts = new int[items + 1];
        for (int one : item) {
            starts[one + 1]++;
        }
        for (int i = 0; i < items; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] from = new int[item.length];
        for (int v = 0; v < item.length; v++) {
            from[next[item[v]]++] = v;
        }
        return new Votes(annotators, labels, starts, ordered(from, v -> annotator[v]), ordered(from, v -> label[v]));
    }

    private static int[] ordered(int[] from, IntUnaryOperator value) {
        int[] ordered = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            ordered[i] = value.applyAsInt(from[i]);
        }
        return ordered;
    }

    public int items() {
        return starts.length - 1;
    }

    /** How many votes an item has. */
    public int count(int item) {
        return starts[item + 1] - starts[item];
    }

    /** How often each item was given each label. */
    public int[][] counts() {
        int[][] counts = new int[items()][labels];
        for (int i = 0; i < items(); i++) {
            for (int v = starts[i]; v < starts[i + 1]; v++) {
                counts[i][label[v]]++;
            }
        }
        return counts;
    }
}
