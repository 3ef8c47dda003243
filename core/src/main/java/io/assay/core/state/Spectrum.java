package io.assay.core.state;

import io.assay.core.Observation;
import io.assay.core.Role;
import java.util.Arrays;

/**
 * How many keys occur how often: what sums over keys need to know, learnt in one reading.
 *
 * <p>Nearly all keys are rare, and a function of counts is the same for all keys of equal counts. So rare keys are counted by their
 * counts, for all data and for the change that leaving out each jackknife group makes; the records of the few frequent ones are kept.
 * Counting is exact, and the frequent keys stay in ascending order, so sums have the same bits however the data was sharded.
 */
final class Spectrum implements RunVisitor {

    /** Where data of both roles counts as rare. */
    private static final int BOTH = 64;
    /** Where a key that only the synthetic data holds counts as rare. */
    private static final int ALONE = 1024;

    private static final int ALL = Observation.GROUPS;
    private static final int SYNTHETIC = Role.SYNTHETIC.ordinal();
    private static final int REFERENCE = Role.REFERENCE.ordinal();

    /** By world (all data; the change without a group) and place of the counts: keys. */
    private final long[][] rare = new long[ALL + 1][BOTH * BOTH + ALONE];

    private final boolean grouped;
    private final long[] synthetic = new long[ALL];
    private final long[] reference = new long[ALL];
    private long[] records = new long[16];
    private int[] counts = new int[16];
    private int kept;

    /** @param grouped whether groups are told apart; else only the sums of all data mean something */
    Spectrum(boolean grouped) {
        this.grouped = grouped;
    }

    @Override
    public void key(long[] all, int[] times, int from, int to) {
        if (!grouped && to - from == 1 && times[from] < ALONE && Run.role(all[from]) == SYNTHETIC) {
            rare[ALL][place(times[from], 0)]++;
            return;
        }
        long s = 0;
        long r = 0;
        for (int i = from; i < to; i++) {
            int role = Run.role(all[i]);
            if (role == SYNTHETIC) {
                synthetic[Run.group(all[i])] = times[i];
                s += times[i];
            } else if (role == REFERENCE) {
                reference[Run.group(all[i])] = times[i];
                r += times[i];
            }
        }
        boolean frequent = (s >= BOTH || r >= BOTH) && (r > 0 || s >= ALONE);
        if (frequent) {
            keep(all, times, from, to);
        } else {
            rare[ALL][place(s, r)]++;
        }
        for (int i = from; i < to; i++) {
            int group = Run.group(all[i]);
            if (!frequent && (synthetic[group] | reference[group]) != 0) {
                rare[group][place(s, r)]--;
                rare[group][place(s - synthetic[group], r - reference[group])]++;
            }
            synthetic[group] = 0;
            reference[group] = 0;
        }
    }

    /** The place of counts that are rare. */
    private static int place(long s, long r) {
        return (int) (s < BOTH ? s * BOTH + r : BOTH * BOTH + s);
    }

    private void keep(long[] all, int[] times, int from, int to) {
        if (kept + to - from > records.length) {
            records = Arrays.copyOf(records, 2 * records.length + to - from);
            counts = Arrays.copyOf(counts, records.length);
        }
        System.arraycopy(all, from, records, kept, to - from);
        System.arraycopy(times, from, counts, kept, to - from);
        kept += to - from;
    }

    /** The sum over all keys and, by group, over what is left without it. */
    double[] sums(KeyFunction function) {
        Sums frequent = new Sums(function);
        new Run(records, counts, kept).visit(frequent);
        double[] sums = frequent.finish();
        double[] values = values(function);
        double all = sum(values, rare[ALL]);
        for (int group = 0; group < ALL; group++) {
            sums[group] += all + sum(values, rare[group]);
        }
        sums[ALL] += all;
        return sums;
    }

    /** The sum over all keys without one group. */
    double sum(KeyFunction function, int without) {
        ViewSum frequent = new ViewSum(function, without);
        new Run(records, counts, kept).visit(frequent);
        double[] values = values(function);
        return frequent.finish() + sum(values, rare[ALL]) + (without < 0 ? 0 : sum(values, rare[without]));
    }

    /** The function of all counts that occur; it need have no value for others. */
    private double[] values(KeyFunction function) {
        double[] values = new double[BOTH * BOTH + ALONE];
        for (int place = 1; place < values.length; place++) {
            if (occurs(place)) {
                boolean alone = place >= BOTH * BOTH;
                values[place] = function.of(
                        alone ? place - BOTH * BOTH : place / BOTH, // See place().
                        alone ? 0 : place % BOTH);
            }
        }
        return values; // Where both counts are zero, so is the function.
    }

    private boolean occurs(int place) {
        for (long[] world : rare) {
            if (world[place] != 0) {
                return true;
            }
        }
        return false;
    }

    private static double sum(double[] values, long[] keys) {
        double sum = 0;
        double lost = 0;
        for (int place = 0; place < values.length; place++) {
            double x = values[place] * keys[place];
            double next = sum + x;
            lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
            sum = next;
        }
        return sum + lost;
    }
}
