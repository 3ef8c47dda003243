package io.assay.core.state;

import io.assay.core.Role;

/** The sums of a function over keys, of all data and without each group; Neumaier-compensated, keys ascending. */
final class Sums implements KeyVisitor {

    private final KeyFunction function;
    /** Sum over all keys, and by group the change that leaving it out makes. */
    private final double[] sums;

    private final double[] lost;
    private final int all;

    /** @param groups how many groups can be left out; 0 for the sum over all data alone */
    Sums(KeyFunction function, int groups) {
        this.function = function;
        this.all = groups;
        this.sums = new double[groups + 1];
        this.lost = new double[groups + 1];
    }

    @Override
    public void key(long key, long[][] counts) {
        long[] synthetic = counts[Role.SYNTHETIC.ordinal()];
        long[] reference = counts[Role.REFERENCE.ordinal()];
        long s = 0;
        long r = 0;
        for (int group = 0; group < synthetic.length; group++) {
            s += synthetic[group];
            r += reference[group];
        }
        double whole = function.of(s, r);
        add(all, whole);
        for (int group = 0; group < all; group++) {
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
        double[] finished = new double[all + 1];
        finished[all] = sums[all] + lost[all];
        for (int group = 0; group < all; group++) {
            finished[group] = finished[all] + (sums[group] + lost[group]);
        }
        return finished;
    }
}
