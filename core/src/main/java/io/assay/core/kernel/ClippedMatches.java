package io.assay.core.kernel;

import java.util.Arrays;

/**
 * How many n-grams of each text occur in the other texts, as BLEU counts them: an n-gram that one text holds c times and no other
 * text more than m times counts min(c, m) times.
 *
 * <p>Only the text that holds an n-gram more often than all others can have any of them clipped. So a text's matches are all
 * its n-grams, less, for each n-gram of which it is that owner, the distance to the runner-up. One pass over all n-grams finds
 * owners and runners-up: work is linear in the words, where comparing texts with each other is quadratic.
 */
public final class ClippedMatches {

    /** n-grams of one part of the hash space, so that the table of a part stays in the cache. */
    private static final int PART_SIZE = 1 << 9;

    private static final int PART_BITS_MAX = 12;

    /** A slot: the n-gram; the text at hand and its count; the owner and its count; the count of the runner-up. */
    private static final int STRIDE = 4;

    private static final int PRESENT = 1;
    private static final int OWNER = 2;
    private static final int RUNNER_UP = 3;
    private static final int TEXT_SHIFT = 32;
    private static final long COUNT = (1L << TEXT_SHIFT) - 1;

    private final long[][] texts;
    private final int partShift;
    private final long[] hashes;
    private final long[] keys;
    private final int[] owners;
    private long[] table = new long[0];

    private ClippedMatches(long[][] texts) {
        this.texts = texts;
        long words = 0;
        for (long[] text : texts) {
            words += text.length;
        }
        int total = Math.toIntExact(words);
        int parts = Math.max(1, Integer.highestOneBit(Math.max(1, total / PART_SIZE)));
        this.partShift = Long.SIZE - Math.min(PART_BITS_MAX, Integer.numberOfTrailingZeros(parts));
        this.hashes = new long[total];
        this.keys = new long[total];
        this.owners = new int[total];
    }

    /**
     * Matches of each text for each order.
     *
     * @param texts hashes of the words of each text
     * @param orders up to how many words an n-gram has
     * @return by order less one, then by text
     */
    public static int[][] of(long[][] texts, int orders) {
        ClippedMatches counter = new ClippedMatches(texts);
        int[][] matches = new int[orders][];
        for (int order = 1; order <= orders; order++) {
            matches[order - 1] = counter.matches(order);
        }
        return matches;
    }

    private int[] matches(int order) {
        int[] starts = distribute(order);
        int[] matches = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            matches[i] = Math.max(0, texts[i].length - order + 1);
        }
        for (int part = 0; part + 1 < starts.length; part++) {
            int size = starts[part + 1] - starts[part];
            int mask = clear(size);
            for (int i = starts[part]; i < starts[part + 1]; i++) {
                count(keys[i], owners[i], mask);
            }
            clip(mask, matches);
        }
        return matches;
    }

    /** Lengthens the n-grams by one word and sorts them by part of the hash space, text after text within a part. */
    private int[] distribute(int order) {
        int[] starts = new int[(partShift == Long.SIZE ? 1 : 1 << (Long.SIZE - partShift)) + 1];
        int at = 0;
        for (long[] text : texts) {
            for (int i = 0; i + order <= text.length; i++) {
                long hash = Mix.mix(Mix.then(order == 1 ? 0 : hashes[at + i], text[i + order - 1]));
                hashes[at + i] = hash;
                starts[part(hash) + 1]++;
            }
            at += text.length;
        }
        for (int part = 1; part < starts.length; part++) {
            starts[part] += starts[part - 1];
        }
        int[] next = starts.clone();
        at = 0;
        for (int owner = 0; owner < texts.length; owner++) {
            int length = texts[owner].length;
            for (int i = 0; i + order <= length; i++) {
                int to = next[part(hashes[at + i])]++;
                keys[to] = hashes[at + i];
                owners[to] = owner;
            }
            at += length;
        }
        return starts;
    }

    private int part(long hash) {
        return partShift == Long.SIZE ? 0 : (int) (hash >>> partShift);
    }

    private int clear(int size) {
        int slots = Integer.highestOneBit(Math.max(4, size)) << 2;
        if (table.length < slots * STRIDE) {
            table = new long[slots * STRIDE];
        } else {
            Arrays.fill(table, 0, slots * STRIDE, 0);
        }
        return slots - 1;
    }

    private void count(long gram, int text, int mask) {
        long key = gram | 1; // Zero marks an empty slot.
        int at = ((int) (gram >>> 1) & mask) * STRIDE;
        while (table[at] != 0 && table[at] != key) {
            at = (at + STRIDE) & (mask * STRIDE | (STRIDE - 1));
        }
        long present = table[at + PRESENT];
        if (table[at] != 0 && present >>> TEXT_SHIFT == text) {
            table[at + PRESENT] = present + 1;
            return;
        }
        table[at] = key;
        rank(at, present);
        table[at + PRESENT] = (long) text << TEXT_SHIFT | 1;
    }

    /** Enters a text's count into the list of the two highest. */
    private void rank(int at, long present) {
        long count = present & COUNT;
        if (count > (table[at + OWNER] & COUNT)) {
            table[at + RUNNER_UP] = table[at + OWNER] & COUNT;
            table[at + OWNER] = present;
        } else if (count > table[at + RUNNER_UP]) {
            table[at + RUNNER_UP] = count;
        }
    }

    private void clip(int mask, int[] matches) {
        for (int at = 0; at <= mask * STRIDE; at += STRIDE) {
            if (table[at] != 0) {
                rank(at, table[at + PRESENT]);
                long owner = table[at + OWNER];
                matches[(int) (owner >>> TEXT_SHIFT)] -= (int) ((owner & COUNT) - table[at + RUNNER_UP]);
            }
        }
    }
}
