package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.table.ColumnKind;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Energy distance of a column of numbers: the root of twice the integral of the squared gap between the cumulative distributions. Beside it stands the two-sample
 * statistic of Cramer and von Mises. Without {@code column} the value is the mean over columns, each by its standard deviation's root so that units drop out.
 *
 * <p>Read: 0 means equal distributions; it looks at the whole distribution, where KS sees the greatest gap alone.
 *
 * <p>Misleads when compared between columns of different units: compare a column with itself.
 *
 * <p>Worked example: 0 against 1: the gap is 1 from 0 to 1, so the root of 2: 1.4142.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.energy-distance",
        spec = "TB-X1",
        summary = "Energy distance of numbers, and the statistic of Cramer and von Mises",
        modalities = Modality.TABULAR,
        source = "Szekely & Rizzo 2013; Anderson 1962; scipy")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record EnergyDistance(String column) implements ColumnMetric {

    public EnergyDistance() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.numeric();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        NumberColumns columns = NumberColumns.of(tables, name);
        double[] reference = columns.reference();
        double[] synthetic = columns.synthetic();
        double energy = StrictMath.sqrt(2 * StepFunctions.area(synthetic, reference, gap -> gap * gap));
        double deviation = Numbers.deviation(reference);
        double value = column.isEmpty() && deviation > 0 ? energy / StrictMath.sqrt(deviation) : energy;
        return Measurement.of(value)
                .with("energy", energy)
                .with("cramer-von-mises", cramerVonMises(reference, synthetic));
    }

    /** Anderson's T with mid-ranks. */
    private static double cramerVonMises(double[] x, double[] y) {
        double[] both = DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray();
        double[] ranks = Numbers.ranks(both);
        double n = x.length;
        double m = y.length;
        double u = n * squares(ranks, 0, x.length) + m * squares(ranks, x.length, both.length);
        return u / (n * m * (n + m)) - (4 * n * m - 1) / (6 * (n + m));
    }

    private static double squares(double[] ranks, int from, int to) {
        double[] own = Arrays.copyOfRange(ranks, from, to);
        Arrays.sort(own);
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += (own[i] - (i + 1)) * (own[i] - (i + 1));
        }
        return sum;
    }
}
