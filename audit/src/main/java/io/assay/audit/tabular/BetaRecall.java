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
import java.util.stream.IntStream;

/**
 * Beta-recall: how much of the variety of the real rows the synthetic ones reach. A real row is covered at beta if its nearest synthetic row is no farther
 * than its nearest other real row, and lies within the beta-quantile of the distances of such nearest rows from the mean of the synthetic ones. The value is
 * 1 - 2 times the area between the curve and the diagonal, over 30 betas from 0 to 1.
 *
 * <p>Read: 1 means that the synthetic data reaches all of the real, shell by shell; near 0.5 or below, half of the real rows have no synthetic row near them.
 *
 * <p>Misleads when sizes differ: more synthetic rows cover more. Identical data fall short of 1 by the steps of the curve.
 *
 * <p>Worked example: five real points against themselves: each is covered by itself, the curve has steps of 0.2, and the value is 0.86.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.beta-recall",
        spec = "TB-12",
        summary = "How much of the variety of real rows is reached",
        modalities = Modality.TABULAR,
        source = "Alaa et al. 2022, arXiv:2102.08921; synthcity")
@Measures(
        value = Dimension.DIVERSITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "the curve of finitely many rows has steps beside the diagonal",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record BetaRecall(List<String> numeric, List<String> categorical) implements DistanceMetric {

    public BetaRecall() {
        this(List.of(), List.of());
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Encoding encoding = Encoding.fit(tables.reference(), columns(tables));
        return recall(encoding.of(tables.reference()), encoding.of(tables.synthetic()));
    }

    static Measurement recall(double[][] real, double[][] synthetic) {
        Neighbours made = Neighbours.of(new Encoding.Euclid(real, synthetic), 1, false);
        Neighbours own = Neighbours.of(new Encoding.Euclid(real, real), 1, true);
        double[] fromCentre = ShellCurve.distances(synthetic, ShellCurve.mean(synthetic));
        double[] matched =
                Arrays.stream(made.places()).mapToDouble(i -> fromCentre[i]).toArray();
        double[] radii = matched.clone();
        Arrays.sort(radii);
        return ShellCurve.measurement("beta-recall", beta -> {
            double radius = Numbers.quantile(radii, beta);
            return (double) IntStream.range(0, matched.length)
                            .filter(i -> made.first(i) <= own.first(i) && matched[i] <= radius)
                            .count()
                    / matched.length;
        });
    }
}
