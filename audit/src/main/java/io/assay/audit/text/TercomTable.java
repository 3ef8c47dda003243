package io.assay.audit.text;

import java.util.Arrays;

/**
 * The table of edit distances of words (rows) and a reference (columns), around its diagonal only. Of equal costs a match or replacement goes
 * before a deletion before an insertion, as tercom prefers them seen from the other side.
 */
final class TercomTable {

    private static final int BEAM = 25;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private static final byte STAY = 0;
    private static final byte REPLACE = 1;
    private static final byte DELETE = 2;
    private static final byte INSERT = 3;

    private final int[] words;
    private final int[] reference;
    private final double ratio;
    private final int beam;
    private final int[][] costs;
    private final byte[][] edits;

    TercomTable(int[] words, int[] reference) {
        this.words = words;
        this.reference = reference;
        this.ratio = words.length == 0 ? 1 : (double) reference.length / words.length;
        this.beam = BEAM < ratio / 2 ? (int) Math.ceil(ratio / 2 + BEAM) : BEAM;
        this.costs = new int[words.length + 1][];
        this.edits = new byte[words.length + 1][];
        costs[0] = new int[reference.length + 1];
        Arrays.setAll(costs[0], column -> column);
        edits[0] = new byte[reference.length + 1];
        Arrays.fill(edits[0], INSERT);
        for (int row = 1; row <= words.length; row++) {
            edits[row] = new byte[to(row) - from(row)];
            costs[row] = row(words, row, costs[row - 1], edits[row]);
        }
    }

    private int from(int row) {
        return row == 0 ? 0 : Math.max(0, (int) Math.floor(row * ratio) - beam);
    }

    private int to(int row) {
        return row == 0 || row == words.length
                ? reference.length + 1
                : Math.max(from(row), Math.min(reference.length + 1, (int) Math.floor(row * ratio) + beam));
    }

    private int[] row(int[] of, int row, int[] above, byte[] chosen) {
        int from = from(row);
        int fromAbove = from(row - 1);
        int[] costs = new int[to(row) - from];
        for (int i = 0; i < costs.length; i++) {
            int column = from + i;
            int up = column - fromAbove;
            int best = FAR;
            byte edit = DELETE;
            if (column > 0 && up >= 1 && up <= above.length) {
                boolean same = of[row - 1] == reference[column - 1];
                best = above[up - 1] + (same ? 0 : 1);
                edit = same ? STAY : REPLACE;
            }
            if (up >= 0 && up < above.length && above[up] + 1 < best) {
                best = above[up] + 1;
                edit = DELETE;
            }
            if (i > 0 && costs[i - 1] + 1 < best) {
                best = costs[i - 1] + 1;
                edit = INSERT;
            }
            costs[i] = best;
            chosen[i] = edit;
        }
        return costs;
    }

    /** The edits that make the words the reference, without moves. */
    int distance() {
        return last(costs[words.length]);
    }

    /** The same for the words in another order, the first of which stand as they did. */
    int distance(int[] moved, int same) {
        int[] above = costs[same];
        byte[] unused = new byte[widest(same)];
        for (int row = same + 1; row <= moved.length; row++) {
            above = row(moved, row, above, unused);
        }
        return last(above);
    }

    private int widest(int same) {
        int widest = 0;
        for (int row = same + 1; row <= words.length; row++) {
            widest = Math.max(widest, costs[row].length);
        }
        return widest;
    }

    private static int last(int[] row) {
        return row[row.length - 1];
    }

    /** Where words and reference go together. */
    Alignment alignment() {
        Alignment alignment =
                new Alignment(new int[reference.length], new int[reference.length + 1], new int[words.length + 1]);
        int row = words.length;
        int column = reference.length;
        while (row > 0 || column > 0) {
            byte edit = edits[row][column - from(row)];
            if (edit == DELETE) {
                alignment.wrongWords[row--] = 1;
                continue;
            }
            alignment.partners[column - 1] = row - 1;
            if (edit == INSERT) {
                alignment.wrongReference[column--] = 1;
                continue;
            }
            alignment.wrongWords[row--] = edit;
            alignment.wrongReference[column--] = edit;
        }
        addUp(alignment.wrongWords);
        addUp(alignment.wrongReference);
        return alignment;
    }

    private static void addUp(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /**
     * Partners of the words of the reference, and how many words up to each place are wrong.
     *
     * @param partners for each word of the reference the word aligned with it, or the last one before it
     */
    record Alignment(int[] partners, int[] wrongReference, int[] wrongWords) {

        int partner(int at) {
            return partners[at];
        }

        /** Whether a run is wrong where it stands and where it would go, and would not go into itself. */
        boolean worthMoving(int start, int at, int length) {
            return wrongWords[start + length] > wrongWords[start]
                    && wrongReference[at + length] > wrongReference[at]
                    && (partners[at] < start || partners[at] >= start + length);
        }
    }
}
