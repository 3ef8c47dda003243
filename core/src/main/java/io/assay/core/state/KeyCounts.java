package io.assay.core.state;

import io.assay.core.Context;
import io.assay.core.LeavesOneOut;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Scratch;
import io.assay.core.kernel.Mix;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts of 64-bit keys by role, of any size: what does not fit in memory spills to scratch.
 *
 * <p>A record is the upper 56 bits of the key with role and jackknife group below. Of 10^8 different keys, about 0.07 pairs are
 * expected to share their 56 bits, so distinct counts are exact for all practical purposes.
 *
 * <p>Up to {@link #GROUPED_MAX} occurrences are counted by jackknife group, so that a group can be left out exactly. Beyond that the groups are
 * given up, all at once: they would multiply the records, and the interval of so many is as well had from a sample.
 *
 * <p>Reading goes key by key in ascending order, so sums over keys have the same bits however the counting was sharded.
 */
public final class KeyCounts implements LeavesOneOut<KeyCounts> {

    private static final long serialVersionUID = 1;
    private static final long GROUP_BITS = 31;
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int BYTES_PER_SLOT = 12;

    /** The most occurrences that are counted by group. */
    static final long GROUPED_MAX = 1 << 22;

    private final transient @Nullable Scratch scratch;
    private final int capacityMax;
    private final long[][] totals = new long[Role.values().length][Observation.GROUPS];
    private final SpilledRuns runs;
    private long[] keys = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int used;
    private long occurrences;
    private boolean grouped = true;
    private final int without;
    private transient @Nullable Reading reading;

    /** What readings have found so far, shared by a state and its views. */
    private static final class Reading {
        final SpilledRuns.Run sorted;
        final Map<KeyFunction, double[]> sums = new ConcurrentHashMap<>();

        Reading(SpilledRuns.Run sorted) {
            this.sorted = sorted;
        }
    }

    /** @param context gives the memory limit and the place to spill */
    public KeyCounts(Context context) {
        this(context.scratch(), capacity(context.stateBytesMax()), new SpilledRuns(), -1);
    }

    private KeyCounts(@Nullable Scratch scratch, int capacityMax, SpilledRuns runs, int without) {
        this.scratch = scratch;
        this.capacityMax = capacityMax;
        this.runs = runs;
        this.without = without;
    }

    private static int capacity(long bytesMax) {
        return Math.max(FIRST_CAPACITY, Integer.highestOneBit((int) Math.min(1 << 24, bytesMax / BYTES_PER_SLOT)));
    }

    /** Counts one occurrence of a key. */
    public void add(long key, Role role, int group) {
        add(key, role, group, 1);
    }

    /** Counts some occurrences of a key. */
    public void add(long key, Role role, int group, int times) {
        reading = null;
        totals[role.ordinal()][group] += times;
        occurrences += times;
        if (grouped && occurrences > GROUPED_MAX) {
            ungroup();
        }
        insert(record(key, role, grouped ? group : 0), times);
    }

    /** Forgets which group counted what. */
    private void ungroup() {
        grouped = false;
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length];
        counts = new int[oldKeys.length];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i] & ~GROUP_BITS, oldCounts[i]);
            }
        }
    }

    @Override
    public boolean canLeaveOut() {
        return grouped;
    }

    /** What is stored for a key; never zero, which marks an empty slot. */
    private static long record(long key, Role role, int group) {
        return shown(key) | (long) role.ordinal() << 5 | group;
    }

    /** What visitors are shown of a key. */
    public static long shown(long key) {
        return key & ~0xFFL | 0x100L;
    }

    /** Whether a jackknife group is left out, so that only the value is wanted and nobody will look at evidence. */
    public boolean leavesOut() {
        return without >= 0;
    }

    private void insert(long record, int times) {
        int mask = keys.length - 1;
        int slot = (int) (record * Mix.GOLDEN >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != record) {
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == record) {
            counts[slot] += times;
            return;
        }
        keys[slot] = record;
        counts[slot] = times;
        if (++used > keys.length / 2) {
            grow();
        }
    }

    private void grow() {
        if (keys.length >= capacityMax && scratch != null) {
            runs.spill(scratch, packed());
            clear();
            return;
        }
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldCounts[i]);
            }
        }
    }

    private void clear() {
        Arrays.fill(keys, 0);
        used = 0;
    }

    private SpilledRuns.Run packed() {
        long[] packedKeys = new long[used];
        int[] packedCounts = new int[used];
        int at = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                packedKeys[at] = keys[i];
                packedCounts[at++] = counts[i];
            }
        }
        return new SpilledRuns.Run(packedKeys, packedCounts);
    }

    /** How many occurrences of all keys a role has. */
    public long total(Role role) {
        long total = 0;
        for (int group = 0; group < Observation.GROUPS; group++) {
            total += group == without ? 0 : totals[role.ordinal()][group];
        }
        return total;
    }

    /**
     * The sum over all keys of a function of their counts. The function must not depend on totals: then all twenty-one sums (of all
     * data, and without each jackknife group) are made in one reading, since only keys of which a group holds occurrences
     * change when it is left out.
     */
    public double sum(KeyFunction function) {
        double[] sums = reading().sums.computeIfAbsent(function, this::sums);
        return sums[without < 0 ? sums.length - 1 : without];
    }

    private double[] sums(KeyFunction function) {
        Sums sums = new Sums(function, grouped ? Observation.GROUPS : 0);
        visit(sums);
        return sums.finish();
    }

    /** The sum over all keys of a function that may depend on the totals of this view. */
    public double sumOfView(KeyFunction function) {
        ViewSum sum = new ViewSum(function, without);
        visit(sum);
        return sum.finish();
    }

    /** How many keys occur how often in the synthetic data of this view, by that number of occurrences. */
    public NavigableMap<Long, Long> spectrum() {
        TreeMap<Long, Long> spectrum = new TreeMap<>();
        visit((key, counts) -> {
            long[] groups = counts[Role.SYNTHETIC.ordinal()];
            long times = 0;
            for (int group = 0; group < groups.length; group++) {
                times += group == without ? 0 : groups[group];
            }
            if (times > 0) {
                spectrum.merge(times, 1L, Long::sum);
            }
        });
        return spectrum;
    }

    /** Shows every key with its counts, in ascending order of keys, all groups included. */
    public void visit(KeyVisitor visitor) {
        runs.visit(reading().sorted, grouped ? Observation.GROUPS : 1, visitor);
    }

    private synchronized Reading reading() {
        if (reading == null) {
            reading = new Reading(RecordSort.sorted(packed()));
        }
        return reading;
    }

    @Override
    public KeyCounts without(int group) {
        KeyCounts view = new KeyCounts(null, capacityMax, runs, group);
        view.keys = keys;
        view.counts = counts;
        view.used = used;
        view.grouped = grouped;
        view.occurrences = occurrences;
        view.reading = reading();
        for (int role = 0; role < totals.length; role++) {
            view.totals[role] = totals[role];
        }
        return view;
    }

    @Override
    public KeyCounts copy() {
        KeyCounts copy = new KeyCounts(scratch, capacityMax, runs.copy(), without);
        copy.keys = keys.clone();
        copy.counts = counts.clone();
        copy.used = used;
        copy.grouped = grouped;
        copy.occurrences = occurrences;
        for (int role = 0; role < totals.length; role++) {
            copy.totals[role] = totals[role].clone();
        }
        return copy;
    }

    @Override
    public void merge(KeyCounts other) {
        reading = null;
        for (int role = 0; role < totals.length; role++) {
            for (int group = 0; group < Observation.GROUPS; group++) {
                totals[role][group] += other.totals[role][group];
            }
        }
        runs.merge(other.runs);
        occurrences += other.occurrences;
        if (grouped && (!other.grouped || occurrences > GROUPED_MAX)) {
            ungroup();
        }
        long kept = grouped ? -1L : ~GROUP_BITS;
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != 0) {
                insert(other.keys[i] & kept, other.counts[i]);
            }
        }
    }
}
