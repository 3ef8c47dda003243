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
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;

/**
 * Alpha-precision: how well the synthetic rows fill the shells of the real ones. P(alpha) is the share of synthetic rows within the alpha-quantile of the
 * distances of real rows from their mean; the value is 1 - 2 times the area between that curve and the diagonal, over 30 alphas from 0 to 1. Rows are points of
 * numbers by mean and deviation of the reference and one-hot categories. Beside it stand two forms of synthcity, which sum otherwise.
 *
 * <p>Read: 1 means that each shell of the real data holds its share of synthetic rows. Low values come of rows that crowd the middle or fly far out.
 *
 * <p>Misleads when the real data has several clusters: one ball around the mean knows nothing of the empty space between them. Identical data fall short of
 * 1 by the steps of the curve.
 *
 * <p>Worked example: five real points against themselves: the curve has steps of 0.2 at the quantiles, and the value is 0.86.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.alpha-precision",
        spec = "TB-11",
        summary = "Whether synthetic rows fill the shells of the real ones",
        modalities = Modality.TABULAR,
        source = "Alaa et al. 2022, arXiv:2102.08921; synthcity")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "the curve of finitely many rows has steps beside the diagonal",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record AlphaPrecision(List<String> numeric, List<String> categorical) implements DistanceMetric {

    public AlphaPrecision() {
        this(List.of(), List.of());
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Encoding encoding = Encoding.fit(tables.reference(), columns(tables));
        double[][] real = encoding.of(tables.reference());
        return precision(real, encoding.of(tables.synthetic()));
    }

    static Measurement precision(double[][] real, double[][] synthetic) {
        double[] centre = ShellCurve.mean(real);
        double[] radii = ShellCurve.distances(real, centre);
        Arrays.sort(radii);
        double[] made = ShellCurve.distances(synthetic, centre);
        return ShellCurve.measurement("alpha-precision", alpha -> {
            double radius = Numbers.quantile(radii, alpha);
            return (double) Arrays.stream(made).filter(d -> d <= radius).count() / made.length;
        });
    }
}
