package io.assay.core.kernel;

import java.io.Serializable;

/** Numbers 64-bit keys in the order in which they are first added. */
public final class LongIndex implements Serializable {

    private static final long serialVersionUID = 1;

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** The number of a key, a new one if it has none yet. */
    public int add(long key) {
        int slot = slot(key);
        if (numbers[slot] != 0) {
            return numbers[slot] - 1;
        }
        keys[slot] = key;
        numbers[slot] = ++size;
        if (size > keys.length / 2) {
            grow();
        }
        return size - 1;
    }

    /** The number of a key, or -1. */
    public int find(long key) {
        return numbers[slot(key)] - 1;
    }

    public int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) Mix.mix(key) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
