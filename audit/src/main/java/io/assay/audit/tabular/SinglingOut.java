package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Attack;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import java.util.List;
import java.util.Set;

/**
 * Singling-out risk: queries that pick one synthetic row alone (the oldest person; the only one from Peru) are put to the real data; a success picks exactly
 * one real row. Queries of one column: the value is missing, at or below the least, at or above the greatest, equal to one that occurs once. The value is how
 * much more often that succeeds for the reference than for the holdout, as anonymeter has it. Rows that repeat count once.
 *
 * <p>Read: 0 means that the data singles out its own people no more than others. Of the larger of reference and holdout only the rows of lowest rank
 * are searched; without a holdout the value is the bare rate of success.
 *
 * <p>Misleads when a column is nearly a name of its row: many queries then speak of it alone. Queries of several columns
 * single out more: {@code tabular.singling-out-multivariate} makes them.
 *
 * <p>Worked example: 52 of 949 queries pick one row of the reference, 20 one of the holdout: about (0.057 - 0.023) / 0.977 = 0.034.
 *
 * @param even whether of the larger of reference and holdout only the rows of lowest rank are searched; {@code false} searches all, and
 *     where sizes differ there is no control, as in anonymeter
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.singling-out",
        spec = "TB-X4",
        summary = "How much more people of the training data can be singled out",
        modalities = Modality.TABULAR,
        source = "anonymeter; Giomi et al. 2022, arXiv:2211.10459")
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
        does = "describes a single synthetic row by one column, and looks for the one person who fits",
        knows = "nothing")
@AutoService(Auditable.class)
public record SinglingOut(boolean even, List<String> numeric, List<String> categorical) implements TableMetric {

    public SinglingOut() {
        this(true, List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Selection columns =
                Selection.of(tables.synthetic().schema(), numeric, categorical).notEmpty();
        SinglingAttack attack = SinglingAttack.of(tables, columns, even);
        return attack.by(SinglingQuery.of(attack.synthetic(), columns));
    }
}
