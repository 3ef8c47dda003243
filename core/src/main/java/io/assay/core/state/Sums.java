package io.assay.core.state;

import io.assay.core.Observation;
import io.assay.core.Role;

/** The twenty-one sums of a function over keys; Neumaier-compensated, keys ascending. */
final class Sums implements RunVisitor {

    private static final int ALL = Observation.GROUPS;
    private static final int SYNTHETIC = Role.SYNTHETIC.ordinal();
    private static final int REFERENCE = Role.REFERENCE.ordinal();

    private final KeyFunction function;
    /** Sum over all keys, and by group the change that leaving it out makes. */
    private final double[] sums = new double[ALL + 1];

    private final double[] lost = new double[ALL + 1];
    private final long[] synthetic = new long[ALL];
    private final long[] reference = new long[ALL];

    Sums(KeyFunction function) {
        this.function = function;
    }

    @Override
    public void key(long[] records, int[] counts, int from, int to) {
        long s = 0;
        long r = 0;
        for (int i = from; i < to; i++) {
            int role = Run.role(records[i]);
            if (role == SYNTHETIC) {
                synthetic[Run.group(records[i])] = counts[i];
                s += counts[i];
            } else if (role == REFERENCE) {
                reference[Run.group(records[i])] = counts[i];
                r += counts[i];
            }
        }
        double whole = function.of(s, r);
        add(ALL, whole);
        for (int i = from; i < to; i++) {
            int group = Run.group(records[i]);
            if ((synthetic[group] | reference[group]) != 0) {
                add(group, function.of(s - synthetic[group], r - reference[group]) - whole);
                synthetic[group] = 0;
                reference[group] = 0;
            }
        }
    }

    private void add(int world, double x) {
        double sum = sums[world] + x;
        lost[world] += Math.abs(sums[world]) >= Math.abs(x) ? sums[world] - sum + x : x - sum + sums[world];
        sums[world] = sum;
    }

    double[] finish() {
        double[] finished = new double[ALL + 1];
        finished[ALL] = sums[ALL] + lost[ALL];
        for (int group = 0; group < ALL; group++) {
            finished[group] = finished[ALL] + (sums[group] + lost[group]);
        }
        return finished;
    }
}
