package io.assay.core.state;

import io.assay.core.Role;

/** The sum of a function over keys for one view: with all groups, or without one. Neumaier-compensated, keys ascending. */
final class ViewSum implements KeyVisitor {

    private final KeyFunction function;
    private final int without;
    private double sum;
    private double lost;

    /** @param without the group left out, or -1 */
    ViewSum(KeyFunction function, int without) {
        this.function = function;
        this.without = without;
    }

    @Override
    public void key(long key, long[][] counts) {
        double x = function.of(count(counts[Role.SYNTHETIC.ordinal()]), count(counts[Role.REFERENCE.ordinal()]));
        double next = sum + x;
        lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
        sum = next;
    }

    private long count(long[] groups) {
        long count = 0;
        for (int group = 0; group < groups.length; group++) {
            count += group == without ? 0 : groups[group];
        }
        return count;
    }

    double finish() {
        return sum + lost;
    }
}
