package io.assay.core.kernel;

import java.util.Arrays;

/** Lists of numbers, themselves numbered from 0, that only grow. */
final class IntLists {

    private static final int[] NONE = {};

    private int[][] lists = new int[64][];
    private int[] sizes = new int[64];

    void add(int list, int value) {
        if (list >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(list + 1, 2 * lists.length));
            sizes = Arrays.copyOf(sizes, lists.length);
        }
        int[] values = lists[list] == null ? new int[2] : lists[list];
        if (sizes[list] == values.length) {
            values = Arrays.copyOf(values, values.length + (values.length >> 1) + 1);
        }
        values[sizes[list]++] = value;
        lists[list] = values;
    }

    /** How long a list is; 0 where nothing was added to it. */
    int size(int list) {
        return list < 0 || list >= sizes.length ? 0 : sizes[list];
    }

    /** The numbers of a list; only the first {@link #size} count. */
    int[] values(int list) {
        return size(list) == 0 ? NONE : lists[list];
    }
}
