package io.assay.core.state;

import io.assay.core.Role;

/** The sum of a function over keys for one view: with all groups, or without one. Neumaier-compensated, keys ascending. */
final class ViewSum implements RunVisitor {

    private static final int SYNTHETIC = Role.SYNTHETIC.ordinal();
    private static final int REFERENCE = Role.REFERENCE.ordinal();

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
    public void key(long[] records, int[] counts, int from, int to) {
        long synthetic = 0;
        long reference = 0;
        for (int i = from; i < to; i++) {
            if (Run.group(records[i]) != without) {
                int role = Run.role(records[i]);
                synthetic += role == SYNTHETIC ? counts[i] : 0;
                reference += role == REFERENCE ? counts[i] : 0;
            }
        }
        double x = function.of(synthetic, reference);
        double next = sum + x;
        lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
        sum = next;
    }

    double finish() {
        return sum + lost;
    }
}
