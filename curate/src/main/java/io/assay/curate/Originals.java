package io.assay.curate;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.kernel.Mix;
import java.util.Arrays;

/**
 * The row that stands for each text: a real one if there is any, else the one of the highest value, of equal ones the first. An open
 * table of 40 bytes an entry.
 */
final class Originals implements State<Originals> {

    private static final long serialVersionUID = 1;
    private static final int ROLE_SHIFT = 60;
    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 10];
    private long[] checks = new long[1 << 10];
    private long[] samples = filled(1 << 10);
    private double[] values = new double[1 << 10];
    private int size;

    private static long[] filled(int length) {
        long[] places = new long[length];
        Arrays.fill(places, EMPTY);
        return places;
    }

    void offer(String text, SampleRef sample, double value) {
        offer(Mix.hash(text, 1), Mix.hash(text, 2), rank(sample), value);
    }

    /** The row that stands for a text that was offered. */
    SampleRef of(String text) {
        long place = samples[slot(Mix.hash(text, 1), Mix.hash(text, 2))];
        return new SampleRef(
                Role.values()[Role.values().length - 1 - (int) (place >>> ROLE_SHIFT)], place & (1L << ROLE_SHIFT) - 1);
    }

    /** Lower for rows that come first: real data before synthetic, then in the order of the data. */
    private static long rank(SampleRef sample) {
        return (long) (Role.values().length - 1 - sample.role().ordinal()) << ROLE_SHIFT | sample.ordinal();
    }

    private void offer(long key, long check, long sample, double value) {
        int slot = slot(key, check);
        if (samples[slot] == EMPTY) {
            put(slot, key, check, sample, value);
            if (++size > keys.length / 2) {
                grow();
            }
        } else if (before(sample, value, samples[slot], values[slot])) {
            put(slot, key, check, sample, value);
        }
    }

    private static boolean before(long sample, double value, long other, double otherValue) {
        long role = sample >>> ROLE_SHIFT;
        long otherRole = other >>> ROLE_SHIFT;
        if (role != otherRole) {
            return role < otherRole;
        }
        return value > otherValue || value == otherValue && sample < other;
    }

    private void put(int slot, long key, long check, long sample, double value) {
        keys[slot] = key;
        checks[slot] = check;
        samples[slot] = sample;
        values[slot] = value;
    }

    private int slot(long key, long check) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (samples[slot] != EMPTY && (keys[slot] != key || checks[slot] != check)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        Originals larger = new Originals();
        int length = 2 * keys.length;
        larger.keys = new long[length];
        larger.checks = new long[length];
        larger.samples = filled(length);
        larger.values = new double[length];
        larger.merge(this);
        keys = larger.keys;
        checks = larger.checks;
        samples = larger.samples;
        values = larger.values;
    }

    @Override
    public Originals copy() {
        Originals copy = new Originals();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(Originals other) {
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.samples[slot] != EMPTY) {
                offer(other.keys[slot], other.checks[slot], other.samples[slot], other.values[slot]);
            }
        }
    }
}
