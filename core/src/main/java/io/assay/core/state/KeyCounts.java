package io.assay.core.state;

import io.assay.core.Context;
import io.assay.core.LeavesOneOut;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Scratch;
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
    private static final int FIRST_CAPACITY = 1 << 10;
    /** Where combining leaves more than this share of the records, it is not worth its time before they are read back. */
    private static final double MOSTLY = 0.7;

    private static final int GROWTH = 2;
    /** A record and its count, twice: in order of arrival, and combined. */
    private static final int BYTES_PER_RECORD = 24;

    /** The most occurrences that are counted by group. */
    static final long GROUPED_MAX = 1 << 22;

    private final transient @Nullable Scratch scratch;
    private final int capacityMax;
    private final long[][] totals = new long[Role.values().length][Observation.GROUPS];
    private final SpilledRuns runs;
    /** Records in the order of their arrival with their counts. Writing down is all that adding does; combining comes later. */
    private long[] keys = new long[FIRST_CAPACITY];

    private int[] counts = new int[FIRST_CAPACITY];
    private int used;
    private long occurrences;
    private boolean grouped = true;
    private boolean mostlyDifferent;
    private final int without;
    private transient @Nullable Reading reading;

    /** What readings have found so far, shared by a state and its views. */
    private static final class Reading {
        final Run sorted;
        final Spectrum spectrum = new Spectrum();
        final Map<KeyFunction, double[]> sums = new ConcurrentHashMap<>();

        Reading(Run sorted, boolean grouped, SpilledRuns runs) {
            this.sorted = sorted;
            runs.visit(sorted, grouped, spectrum);
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
        return Math.max(FIRST_CAPACITY, Integer.highestOneBit((int) Math.min(1 << 24, bytesMax / BYTES_PER_RECORD)));
    }

    /** Counts one occurrence of a key, which must be a hash: its bits are taken to be evenly spread. */
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
        append(record(key, role, grouped ? group : 0), times);
    }

    /** Forgets which group counted what. */
    private void ungroup() {
        grouped = false;
        for (int i = 0; i < used; i++) {
            keys[i] &= ~Run.GROUP_MASK;
        }
    }

    @Override
    public boolean canLeaveOut() {
        return grouped;
    }

    /** What is stored for a key; never zero, which means none. */
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

    private void append(long record, int times) {
        if (used == keys.length) {
            makeRoom();
        }
        keys[used] = record;
        counts[used++] = times;
    }

    /** Grows as far as it may; then counts equal records together, and spills where that frees less than half of the room. */
    private void makeRoom() {
        if (keys.length < capacityMax || scratch == null) {
            keys = Arrays.copyOf(keys, keys.length * GROWTH);
            counts = Arrays.copyOf(counts, keys.length);
            return;
        }
        if (mostlyDifferent) {
            runs.spill(scratch, Combiner.parted(keys, counts, used, SpilledRuns.PART_BITS));
            used = 0;
            return;
        }
        Run run = combined();
        if (run.length() > keys.length / 2) {
            runs.spill(scratch, run);
            mostlyDifferent = run.length() > MOSTLY * keys.length;
            used = 0;
            return;
        }
        System.arraycopy(run.keys(), 0, keys, 0, run.length());
        System.arraycopy(run.counts(), 0, counts, 0, run.length());
        used = run.length();
    }

    private Run combined() {
        return Combiner.combine(keys, counts, used, 0);
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
        Reading known = reading();
        double[] sums = known.sums.computeIfAbsent(function, known.spectrum::sums);
        return sums[without < 0 ? Observation.GROUPS : without];
    }

    /** The sum over all keys of a function that may depend on the totals of this view. */
    public double sumOfView(KeyFunction function) {
        return reading().spectrum.sum(function, without);
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
        runs.visit(reading().sorted, grouped, visitor);
    }

    private synchronized Reading reading() {
        if (reading == null) {
            reading = new Reading(combined(), grouped, runs);
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
        long kept = grouped ? -1L : ~Run.GROUP_MASK;
        for (int i = 0; i < other.used; i++) {
            append(other.keys[i] & kept, other.counts[i]);
        }
    }
}
