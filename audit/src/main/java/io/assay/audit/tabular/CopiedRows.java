package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Attack;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copied rows: how much more often a synthetic row is equal, in every column compared, to a row of the reference than to one of the holdout: (a - c) / (1 - c)
 * with Wilson's rates. Of the larger of both only the rows of lowest rank count, so that neither has more chances; the copies counted and named are those of
 * the whole reference.
 *
 * <p>Read: 0 means that rows repeat no more often than rows that the generator never saw. Every copy is named, so that it can be taken out. Without a holdout the value is
 * the bare share of equal rows, chance and copying together.
 *
 * <p>Misleads when a row is copied with a number changed by a hair: it is no copy then; read the distances.
 *
 * <p>Worked example: of 100 synthetic rows 10 equal one of 50 reference rows, 2 one of 50 of the holdout: Wilson's rates 0.1148 and 0.0378, so 0.080.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.copied-rows",
        spec = "TB-14",
        summary = "How much more often rows equal training rows than unseen ones",
        modalities = Modality.TABULAR,
        source = "Platzer & Reutterer 2021, arXiv:2104.00635; Giomi et al. 2022, arXiv:2211.10459")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "as the holdout is not the reference, the risk depends on both",
        cost = Cost.STANDARD)
@Attack(
        risk = PrivacyRisk.SINGLING_OUT,
        does = "takes a synthetic row, as it stands, for a real person",
        knows = "nothing")
@AutoService(Auditable.class)
public record CopiedRows(List<String> numeric, List<String> categorical) implements TableMetric {

    private static final int FINDINGS_MAX = 500;

    public CopiedRows() {
        this(List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Selection columns =
                Selection.of(tables.synthetic().schema(), numeric, categorical).notEmpty();
        RowCells synthetic = RowCells.of(tables.synthetic(), columns);
        List<Finding> copies = copies(tables, synthetic, columns);
        return risk(tables, synthetic, columns)
                .measurement()
                .with("copies", copies.size())
                .with(
                        "copied-share",
                        (double) copies.size() / tables.synthetic().size())
                .evidence(copies.subList(0, Math.min(FINDINGS_MAX, copies.size())));
    }

    private static AttackRisk risk(TableSet tables, RowCells synthetic, Selection columns) {
        int n = synthetic.rows().size();
        if (!tables.has(Role.HOLDOUT)) {
            return new AttackRisk(n, equal(synthetic, RowCells.of(tables.reference(), columns)), 0, 0);
        }
        TableSet even = tables.even(Role.REFERENCE, Role.HOLDOUT);
        return new AttackRisk(
                n,
                equal(synthetic, RowCells.of(even.reference(), columns)),
                n,
                equal(synthetic, RowCells.of(even.holdout(), columns)));
    }

    private static long equal(RowCells synthetic, RowCells real) {
        Set<List<Object>> rows = new HashSet<>(real.rows());
        return synthetic.rows().stream().filter(rows::contains).count();
    }

    private static List<Finding> copies(TableSet tables, RowCells synthetic, Selection columns) {
        List<List<Object>> real = RowCells.of(tables.reference(), columns).rows();
        Map<List<Object>, Integer> places = new HashMap<>();
        for (int i = 0; i < real.size(); i++) {
            places.putIfAbsent(real.get(i), i);
        }
        List<Finding> copies = new ArrayList<>();
        for (int i = 0; i < synthetic.rows().size(); i++) {
            Integer at = places.get(synthetic.rows().get(i));
            if (at != null) {
                copies.add(Finding.of(
                        List.of(
                                tables.synthetic().rows().get(i).sample(),
                                tables.reference().rows().get(at).sample()),
                        "equal to a real row in all " + columns.size() + " columns",
                        0));
            }
        }
        return copies;
    }
}
