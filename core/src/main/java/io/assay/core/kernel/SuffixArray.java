package io.assay.core.kernel;

import io.assay.core.Require;
import java.util.Arrays;

/** All suffixes of a sequence of numbers in order (Manber and Myers 1993, by doubling), to find the longest run it shares with another. */
public final class SuffixArray {

    private static final int BITS = 21;

    /** The most numbers a sequence may have. */
    public static final int LENGTH_MAX = (1 << BITS) - 2;

    private final int[] sequence;
    private final int[] order;

    /** @param sequence numbers from 0; not changed afterwards */
    public SuffixArray(int[] sequence) {
        Require.that(
                sequence.length <= LENGTH_MAX,
                "a sequence may have %d numbers, but has %d",
                LENGTH_MAX,
                sequence.length);
        this.sequence = sequence;
        int n = sequence.length;
        int[] ranks = sequence.clone();
        long[] keys = new long[n];
        boolean different = false;
        for (int length = 0; !different; length = Math.max(1, 2 * length)) {
            // The rank of the first half, that of the second (0 beyond the end), and the place, in one number.
            for (int i = 0; i < n; i++) {
                int second = length > 0 && i + length < n ? ranks[i + length] + 1 : 0;
                keys[i] = (long) ranks[i] << 2 * BITS | (long) second << BITS | i;
            }
            Arrays.sort(keys);
            int rank = -1;
            for (int i = 0; i < n; i++) {
                rank += i == 0 || keys[i] >>> BITS != keys[i - 1] >>> BITS ? 1 : 0;
                ranks[place(keys[i])] = rank;
            }
            different = rank == n - 1;
        }
        order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = place(keys[i]);
        }
    }

    private static int place(long key) {
        return (int) key & (1 << BITS) - 1;
    }

    /** A run of a query that the sequence holds too. */
    public record Run(int length, int placeInSequence, int placeInQuery) {}

    /** The longest run that a query shares with the sequence, the first of equally long ones; numbers below 0 never match. */
    public Run longest(int[] query) {
        Run longest = new Run(0, 0, 0);
        for (int from = 0; from + longest.length < query.length; from++) {
            Run run = longestFrom(query, from);
            longest = run.length > longest.length ? run : longest;
        }
        return longest;
    }

    /** The neighbours of where the query would stand share the longest beginnings with it. */
    private Run longestFrom(int[] query, int from) {
        int low = 0;
        int high = order.length;
        Run longest = new Run(0, 0, from);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int place = order[middle];
            int shared = 0;
            while (from + shared < query.length
                    && place + shared < sequence.length
                    && query[from + shared] == sequence[place + shared]) {
                shared++;
            }
            if (shared > longest.length || shared == longest.length && place < longest.placeInSequence) {
                longest = new Run(shared, place, from);
            }
            if (from + shared == query.length) {
                return longest;
            }
            if (place + shared == sequence.length || sequence[place + shared] < query[from + shared]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return longest;
    }
}
