package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;

/**
 * Maximum mean discrepancy of rows, squared: the mean kernel within each table less that between them, kernel exp(-d^2 / (2 sigma^2)) on points of
 * numbers by mean and deviation and one-hot categories, sigma the median distance of all rows. The unbiased form is the value and may be a little below 0; the
 * biased form stands beside it.
 *
 * <p>Read: 0 means that the kernel sees no difference; compare with the value of real against real data.
 *
 * <p>Misleads when there are many columns: then all rows are about equally far, and the kernel sees little.
 *
 * <p>Worked example: both tables hold the same two rows at distance sigma: within e^-0.5 each, between (1 + e^-0.5) / 2, so 0.6065 * 2 - 1.6065 = -0.3935.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.mmd",
        spec = "P21",
        summary = "Kernel distance of the rows of two tables",
        modalities = Modality.TABULAR,
        source = "Gretton et al. 2012, JMLR 13")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.LOWER,
        lower = -1,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "the unbiased form is a little below 0, by how much depends on the number of rows",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Mmd(List<String> numeric, List<String> categorical) implements DistanceMetric {

    public Mmd() {
        this(List.of(), List.of());
    }

    @Override
    public int sampleMax() {
        return 2_000; // The median takes all distances at once.
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Encoding encoding = Encoding.fit(tables.reference(), columns(tables));
        double[][] real = encoding.of(tables.reference());
        double[][] made = encoding.of(tables.synthetic());
        if (real.length < 2 || made.length < 2) {
            throw new NothingToMeasure("it takes two rows of each table");
        }
        double[][] all = Arrays.copyOf(real, real.length + made.length);
        System.arraycopy(made, 0, all, real.length, made.length);
        double sigma = medianDistance(all);
        if (sigma == 0) {
            throw new NothingToMeasure("most rows are equal, so that the kernel has no width");
        }
        double rr = kernels(real, real, sigma);
        double ss = kernels(made, made, sigma);
        double rs = kernels(real, made, sigma) / ((double) real.length * made.length);
        double n = real.length;
        double m = made.length;
        double unbiased = (rr - n) / (n * (n - 1)) + (ss - m) / (m * (m - 1)) - 2 * rs;
        return Measurement.of(unbiased)
                .with("unbiased", unbiased)
                .with("biased", rr / (n * n) + ss / (m * m) - 2 * rs)
                .with("sigma", sigma);
    }

    private static double medianDistance(double[][] all) {
        Space space = new Encoding.Euclid(all, all);
        double[] distances = new double[all.length * (all.length - 1) / 2];
        int at = 0;
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                distances[at++] = space.at(i, j);
            }
        }
        Arrays.sort(distances);
        return Numbers.quantile(distances, 0.5);
    }

    private static double kernels(double[][] one, double[][] other, double sigma) {
        Space space = new Encoding.Euclid(one, other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                double d = space.at(i, j) / sigma;
                sum += StrictMath.exp(-d * d / 2);
            }
        }
        return sum;
    }
}
