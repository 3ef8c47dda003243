package io.assay.audit.tabular;

import java.util.Arrays;
import java.util.List;

/** Membership by the ratio of two densities of Gaussian kernels. */
final class DensityRatio {

    private DensityRatio() {}

    /** Members are all of the reference, others the first half of the holdout; its second half stands for the population. */
    static MembershipAttack attack(TableSet tables, List<String> numeric) {
        Selection columns = new Selection(numeric, List.of()).notEmpty();
        Encoding encoding = Encoding.fit(tables.reference(), columns);
        double[][] holdout = encoding.of(tables.holdout());
        int half = holdout.length / 2;
        KernelDensity made = new KernelDensity(encoding.of(tables.synthetic()));
        KernelDensity population = new KernelDensity(Arrays.copyOfRange(holdout, half, holdout.length));
        return new MembershipAttack(
                scores(encoding.of(tables.reference()), made, population),
                scores(Arrays.copyOf(holdout, half), made, population));
    }

    private static double[] scores(double[][] rows, KernelDensity made, KernelDensity population) {
        return Arrays.stream(rows)
                .mapToDouble(row -> made.logDensity(row) - population.logDensity(row))
                .toArray();
    }
}
