package io.assay.core.state;

/**
 * Sorts numbered records by key, unsigned ascending, and those of one key by their number. Keys are hashes, so one scatter by their highest bits leaves buckets of a few
 * records, which are put in order by insertion; a bucket that a frequent key has made large is sorted by halving.
 */
final class RecordSort {

    private static final int RECORDS_PER_BUCKET = 8;
    private static final int BUCKET_BITS_MAX = 18;
    private static final int INSERTION_MAX = 32;

    private RecordSort() {}

    /** @param prefixBits highest bits that all keys have in common */
    static Run sorted(Run run, int prefixBits) {
        long[] keys = run.keys();
        int length = run.length();
        int bits = Math.max(
                1, Math.min(BUCKET_BITS_MAX, Integer.SIZE - Integer.numberOfLeadingZeros(length / RECORDS_PER_BUCKET)));
        int shift = Long.SIZE - prefixBits - bits;
        int mask = (1 << bits) - 1;
        int[] starts = new int[mask + 2];
        for (int i = 0; i < length; i++) {
            starts[((int) (keys[i] >>> shift) & mask) + 1]++;
        }
        for (int bucket = 0; bucket <= mask; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        int[] next = starts.clone();
        long[] sortedKeys = new long[length];
        int[] sortedCounts = new int[length];
        for (int i = 0; i < length; i++) {
            int to = next[(int) (keys[i] >>> shift) & mask]++;
            sortedKeys[to] = keys[i];
            sortedCounts[to] = run.counts()[i];
        }
        for (int bucket = 0; bucket <= mask; bucket++) {
            sort(sortedKeys, sortedCounts, starts[bucket], starts[bucket + 1]);
        }
        return new Run(sortedKeys, sortedCounts, length);
    }

    private static void sort(long[] keys, int[] counts, int from, int to) {
        int low = from;
        int high = to;
        while (high - low > INSERTION_MAX) {
            int border = partition(keys, counts, low, high);
            if (border - low < high - border) {
                sort(keys, counts, low, border);
                low = border;
            } else {
                sort(keys, counts, border, high);
                high = border;
            }
        }
        for (int i = low + 1; i < high; i++) {
            long key = keys[i];
            int count = counts[i];
            int j = i - 1;
            for (; j >= low && before(key, count, keys[j], counts[j]); j--) {
                keys[j + 1] = keys[j];
                counts[j + 1] = counts[j];
            }
            keys[j + 1] = key;
            counts[j + 1] = count;
        }
    }

    /** Hoare's partition around the middle record; both sides hold at least one. */
    private static int partition(long[] keys, int[] counts, int from, int to) {
        int middle = (from + to - 1) >>> 1;
        long pivot = keys[middle];
        int number = counts[middle];
        int i = from - 1;
        int j = to;
        while (true) {
            do {
                i++;
            } while (before(keys[i], counts[i], pivot, number));
            do {
                j--;
            } while (before(pivot, number, keys[j], counts[j]));
            if (i >= j) {
                return j + 1;
            }
            long key = keys[i];
            keys[i] = keys[j];
            keys[j] = key;
            int count = counts[i];
            counts[i] = counts[j];
            counts[j] = count;
        }
    }

    private static boolean before(long key, int number, long otherKey, int otherNumber) {
        return key == otherKey ? number < otherNumber : key + Long.MIN_VALUE < otherKey + Long.MIN_VALUE;
    }
}
