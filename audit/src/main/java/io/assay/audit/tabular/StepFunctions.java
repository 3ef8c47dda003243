package io.assay.audit.tabular;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Areas between cumulative distributions. */
final class StepFunctions {

    private StepFunctions() {}

    /** The integral of a function of the gap between the cumulative distributions; both sorted, neither empty. */
    static double area(double[] one, double[] other, DoubleUnaryOperator ofGap) {
        double[] all = DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .toArray();
        double area = 0;
        int i = 0;
        int j = 0;
        for (int k = 0; k + 1 < all.length; k++) {
            while (i < one.length && one[i] <= all[k]) {
                i++;
            }
            while (j < other.length && other[j] <= all[k]) {
                j++;
            }
            double gap = Math.abs((double) i / one.length - (double) j / other.length);
            area += ofGap.applyAsDouble(gap) * (all[k + 1] - all[k]);
        }
        return area;
    }
}
