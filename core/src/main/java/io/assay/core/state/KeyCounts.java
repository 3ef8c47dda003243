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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts of 64-bit keys by role, of any size: what does not fit in memory spills to scratch.
 *
 * <p>A record is the upper 56 bits of the key with role and jackknife group below: one occurrence. Of 10^8 different keys, about 0.07
 * pairs are expected to share their 56 bits, so distinct counts are exact for all practical purposes.
 *
 * <p>Up to {@link #GROUPED_MAX} occurrences are counted by jackknife group, so that a group can be left out exactly. Beyond that the groups are
 * given up, all at once: they would multiply the records, and the interval of so many is as well had from a sample. The bits of the
 * group then hold a power of two, and a record stands for so many occurrences: a count is a record for each of its binary ones.
 *
 * <p>Reading goes key by key in ascending order, so sums over keys have the same bits however the counting was sharded.
 */
public final class KeyCounts implements LeavesOneOut<KeyCounts> {

    private static final long serialVersionUID = 1;
    private static final int FIRST_CAPACITY = 1 << 10;
    /** Where combining leaves more than this share of the records, it is not worth its time before they are read back. */
    private static final double MOSTLY = 0.7;

    private static final int GROWTH = 2;
    /** A record in order of arrival, and combined with its count. */
    private static final int BYTES_PER_RECORD = 20;

    /** The most occurrences that are counted by group. */
    static final long GROUPED_MAX = 1 << 19;

    private final transient @Nullable Scratch scratch;
    private final int capacityMax;
    private final long[][] totals = new long[Role.values().length][Observation.GROUPS];
    private final SpilledRuns runs;
    /** Records in the order of their arrival. Writing down is all that adding does; combining comes later. */
    private long[] log = new long[FIRST_CAPACITY];

    private int used;
    private long occurrences;
    private boolean grouped = true;
    private boolean mostlyDifferent;
    /** Where combining has left few records. */
    private @Nullable Frequent frequent;

    private final int without;
    private transient @Nullable Reading reading;

    /** What readings have found so far, shared by a state and its views. */
    private static final class Reading {
        final Consumer<RunVisitor> records;
        final Spectrum spectrum;
        final Map<KeyFunction, double[]> sums = new ConcurrentHashMap<>();

        Reading(Consumer<RunVisitor> records, boolean grouped) {
            this.records = records;
            this.spectrum = new Spectrum(grouped);
            records.accept(spectrum);
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
        return (int) Math.max(FIRST_CAPACITY, Math.min(1 << 24, bytesMax / BYTES_PER_RECORD));
    }

    /** Counts one occurrence of a key, which must be a hash: its bits are taken to be evenly spread. */
    public void add(long key, Role role, int group) {
        add(key, role, group, 1);
    }

    /** Counts some occurrences of a key. */
    public void add(long key, Role role, int group, int times) {
        count(role, group, times);
        append(key, role, group, times);
    }

    /** Counts the first {@code length} of some keys once each; of one role and group. */
    public void add(long[] keys, int length, Role role, int group) {
        count(role, group, length);
        long low = Run.record(0, role.ordinal()) | (grouped ? group : 0);
        int from = 0;
        while (from < length && frequent == null) { // A loop that the compiler makes wide.
            if (used == log.length) {
                makeRoom();
                continue;
            }
            int some = Math.min(length - from, log.length - used);
            for (int i = 0; i < some; i++) {
                log[used + i] = shown(keys[from + i]) | low;
            }
            used += some;
            from += some;
        }
        for (; from < length; from++) {
            append(keys[from], role, group, 1);
        }
    }

    /** Counts the first {@code length} of some keys, each so many times. */
    public void add(long[] keys, int[] times, int length, Role role, int group) {
        count(role, group, Arrays.stream(times, 0, length).asLongStream().sum());
        for (int i = 0; i < length; i++) {
            append(keys[i], role, group, times[i]);
        }
    }

    private void count(Role role, int group, long times) {
        reading = null;
        totals[role.ordinal()][group] += times;
        occurrences += times;
        if (grouped && occurrences > GROUPED_MAX) {
            ungroup();
        }
    }

    /** Forgets which group counted what. */
    private void ungroup() {
        grouped = false;
        for (int i = 0; i < used; i++) {
            log[i] &= Run.kept(false);
        }
    }

    @Override
    public boolean canLeaveOut() {
        return grouped;
    }

    /** What visitors are shown of a key. */
    public static long shown(long key) {
        return key & ~0xFFL | 0x100L;
    }

    /** Whether a jackknife group is left out, so that only the value is wanted and nobody will look at evidence. */
    public boolean leavesOut() {
        return without >= 0;
    }

    private void append(long key, Role role, int group, int times) {
        long record = Run.record(shown(key), role.ordinal());
        if (grouped) {
            for (int i = 0; i < times; i++) {
                append(record | group);
            }
        } else if (frequent != null) {
            frequent.add(record, times, this::write);
        } else {
            write(record, times);
        }
    }

    /** Writes down a record without a group. */
    private void write(long record, int times) {
        for (int left = times; left != 0; left &= left - 1) {
            append(record | Integer.numberOfTrailingZeros(left));
        }
    }

    /** Writes down what was not yet. */
    private void settle() {
        if (frequent != null) {
            Frequent known = frequent;
            frequent = null;
            known.leave(this::write);
        }
    }

    private void append(long record) {
        if (used == log.length) {
            makeRoom();
        }
        log[used++] = record;
    }

    /** Grows as far as it may; then counts equal records together, and spills where that frees less than half of the room. */
    private void makeRoom() {
        if (log.length < capacityMax || scratch == null) {
            int length = log.length * GROWTH;
            log = Arrays.copyOf(log, scratch == null ? length : Math.min(length, capacityMax));
            return;
        }
        if (grouped || mostlyDifferent) {
            runs.spill(scratch, Combiner.parted(log, used, SpilledRuns.PART_BITS), used, grouped);
            used = 0;
            return;
        }
        used = Combiner.combine(log, used, false, 0).write(log);
        if (used > log.length / 2) {
            runs.spill(scratch, log, used, false);
            mostlyDifferent = used > MOSTLY * log.length;
            used = 0;
        } else if (frequent == null) {
            frequent = new Frequent();
        }
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
        long[][] byRole = new long[Role.values().length][grouped ? Observation.GROUPS : 1];
        reading().records.accept((records, counts, from, to) -> {
            for (int i = from; i < to; i++) {
                byRole[Run.role(records[i])][Run.group(records[i])] = counts[i];
            }
            visitor.key(records[from] & Run.KEY_MASK, byRole);
            for (int i = from; i < to; i++) {
                byRole[Run.role(records[i])][Run.group(records[i])] = 0;
            }
        });
    }

    private synchronized Reading reading() {
        if (reading == null) {
            settle();
            reading = new Reading(runs.with(log, used, grouped), grouped);
        }
        return reading;
    }

    @Override
    public KeyCounts without(int group) {
        KeyCounts view = new KeyCounts(null, capacityMax, runs, group);
        view.log = log;
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
        settle();
        KeyCounts copy = new KeyCounts(scratch, capacityMax, runs.copy(), without);
        copy.log = log.clone();
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
        other.settle();
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
        for (int i = 0; i < other.used; i++) {
            append(other.log[i] & Run.kept(grouped || !other.grouped));
        }
    }
}
