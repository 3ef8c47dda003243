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
import io.assay.core.Require;
import io.assay.core.Role;
import java.util.List;
import java.util.Set;

/**
 * Singling-out risk by several columns: descriptions of a synthetic row by some of its columns together (a widow of at least 80 in Peru) that fit no other synthetic row are
 * put to the real data; a success fits exactly one real row. A number is described as at least or at most that of the row, as it lies above the median or not. The value is how
 * much more often that succeeds for the reference than for the holdout, as anonymeter has it. Rows that repeat count once.
 *
 * <p>Read: 0 means that the data singles out its own people no more than others.
 *
 * <p>Misleads when columns are many: a description by three of them fits a single real row by chance; the control has that chance too, so give a holdout.
 *
 * <p>Worked example: (1, a), (2, a), (3, b) by both columns: "at most 1, a" and "at least 3, b" fit one row each, "at most 2, a" fits two.
 *
 * @param columns how many columns a description takes
 * @param attacks how many descriptions are put to the real data, at most
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.singling-out-multivariate",
        spec = "TB-X4",
        summary = "How much more people of the training data can be singled out by several columns",
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
        does = "describes a single synthetic row by several columns, and looks for the one person who fits",
        knows = "nothing")
@AutoService(Auditable.class)
public record SinglingOutMultivariate(int columns, int attacks, List<String> numeric, List<String> categorical)
        implements TableMetric {

    public SinglingOutMultivariate() {
        this(3, 500, List.of(), List.of());
    }

    public SinglingOutMultivariate {
        Require.that(columns >= 2, "columns must be at least 2, but was %d", columns);
        Require.that(attacks >= 1, "attacks must be at least 1, but was %d", attacks);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Selection chosen =
                Selection.of(tables.synthetic().schema(), numeric, categorical).notEmpty();
        SinglingAttack attack = SinglingAttack.of(tables, chosen, true);
        return attack.by(new RowQueries(attack.synthetic(), chosen).draw(columns, attacks, context.seed()));
    }
}
