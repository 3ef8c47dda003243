package io.assay.core.state;

import io.assay.core.Observation;
import io.assay.core.Role;

/** The twenty-one sums of a function over keys; Neumaier-compensated, keys ascending. */
final class Sums implements KeyVisitor {

    private static final int ALL = Observation.GROUPS;

    private final KeyFunction function;
    /** Sum over all keys, and by group the change that leaving it out makes. */
    private final double[] sums = new double[ALL + 1];

    private final double[] lost = new double[ALL + 1];

    Sums(KeyFunction function) {
        this.function = function;
    }

    @Override
    public void key(long key, long[][] counts) {
        long[] synthetic = counts[Role.SYNTHETIC.ordinal()];
        long[] reference = counts[Role.REFERENCE.ordinal()];
        long s = 0;
        long r = 0;
        for (int group = 0; group < ALL; group++) {
            s += synthetic[group];
            r += reference[group];
        }
        double whole = function.of(s, r);
        add(ALL, whole);
        for (int group = 0; group < ALL; group++) {
            if ((synthetic[group] | reference[group]) != 0) {
                add(group, function.of(s - synthetic[group], r - reference[group]) - whole);
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
