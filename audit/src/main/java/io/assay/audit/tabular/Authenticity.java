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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Authenticity: the share of synthetic rows that are at least as far from their nearest real row as that is from its own nearest other real row. The form of
 * synthcity, which looks up the wrong rows, stands beside it where both tables have the same size.
 *
 * <p>Read: 1 means that no synthetic row sits closer to a real one than real rows sit to each other. Data as new as real data get about 0.5.
 *
 * <p>Misleads when rows repeat in the real data: their nearest other is at no distance, and a copy counts as authentic.
 *
 * <p>Worked example: real 0, 10, 12; synthetic 1 and 11: 1 is nearest to 0, whose nearest other is 10 away, so not authentic; 11 is 1 from 10, whose nearest
 * other is 2 away, so not either: 0.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.authenticity",
        spec = "TB-13",
        summary = "Share of rows that are no near copies of real ones",
        modalities = Modality.TABULAR,
        source = "Alaa et al. 2022, arXiv:2102.08921; synthcity")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "0, but for real rows that repeat",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Authenticity(List<String> numeric, List<String> categorical) implements DistanceMetric {

    public Authenticity() {
        this(List.of(), List.of());
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Neighbours made = nearest(RowDistance.ZSCORE_ONEHOT, Role.SYNTHETIC, Role.REFERENCE, 1, tables);
        Neighbours own = nearest(RowDistance.ZSCORE_ONEHOT, Role.REFERENCE, Role.REFERENCE, 1, tables);
        long authentic = IntStream.range(0, made.size())
                .filter(i -> made.first(i) >= own.first(made.index()[i][0]))
                .count();
        Measurement share = Measurement.rate(authentic, made.size())
                .with("authenticity", (double) authentic / made.size())
                .evidence(Nearness.findings(tables.synthetic(), tables.reference(), made, columns(tables)));
        if (made.size() != own.size()) {
            return share;
        }
        Neighbours back = nearest(RowDistance.ZSCORE_ONEHOT, Role.REFERENCE, Role.SYNTHETIC, 1, tables);
        long quirk = IntStream.range(0, back.size())
                .filter(i -> own.first(back.index()[i][0]) < back.first(i))
                .count();
        return share.with("authenticity-synthcity", (double) quirk / back.size());
    }
}
