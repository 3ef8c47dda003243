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
import io.assay.core.Row;
import io.assay.core.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Attribute inference risk: an attacker who knows some columns of a person guesses another one as that of the nearest synthetic row. The value is how much more
 * often the guess is right for people of the reference than for those of the holdout, (a - c) / (1 - c) with Wilson's rates, as anonymeter has it. Without
 * {@code secret} every column is attacked in turn with all others known, and the highest risk is the value,
 * with an interval that holds for all columns at once (Bonferroni).
 *
 * <p>Read: 0 means that the data says of its own people no more than of others; what can be guessed of anyone is knowledge, not a leak.
 *
 * <p>Misleads when the holdout is small: the interval is then wide, and a risk of 0 means little.
 *
 * <p>Worked example: 80 of 100 guesses right for the reference, 60 of 100 for the holdout: nearly (0.8 - 0.6) / 0.4 = 0.5, a little less after Wilson.
 *
 * @param secret the column to guess; empty for each in turn
 * @param known the columns that the attacker knows; empty for all others
 * @param tolerance how far a guessed number may be off, as a share of it
 * @param relativeTo whether that is of the {@code secret} or, as in anonymeter, of the {@code guess}
 */
@About(
        id = "tabular.inference-risk",
        spec = "TB-19",
        summary = "How much more can be guessed of people in the training data",
        modalities = Modality.TABULAR,
        source = "anonymeter; Giomi et al. 2022, arXiv:2211.10459")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        identical = 0,
        cost = Cost.STANDARD)
@Attack(
        risk = PrivacyRisk.INFERENCE,
        does = "guesses an unknown column as that of the nearest synthetic row",
        knows = "the other columns of a person")
@AutoService(Auditable.class)
public record InferenceRisk(String secret, List<String> known, double tolerance, Basis relativeTo)
        implements TableMetric {

    /** What the tolerance is a share of. */
    public enum Basis {
        SECRET,
        GUESS
    }

    private static final int EACH_MAX = 1_000;

    public InferenceRisk() {
        this("", List.of(), 0.05, Basis.SECRET);
    }

    public InferenceRisk {
        Require.that(tolerance >= 0, "tolerance must not be negative, but was %s", tolerance);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public int sampleMax() {
        return secret.isEmpty() ? EACH_MAX : PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet given, Context context) {
        TableSet tables = given.even(Role.REFERENCE, Role.HOLDOUT);
        TableSchema schema = tables.synthetic().schema();
        if (!secret.isEmpty()) {
            return attack(tables, secret).measurement();
        }
        Measurement worst = null;
        Map<String, Double> risks = new LinkedHashMap<>();
        List<String> columns =
                Selection.of(schema, List.of(), List.of()).notEmpty().all();
        for (String column : columns) {
            Measurement one = attack(tables, column).measurement(columns.size());
            risks.put(column, one.value());
            worst = worst == null || one.value() > worst.value() ? one : worst;
        }
        Measurement all = Objects.requireNonNull(worst);
        for (Map.Entry<String, Double> risk : risks.entrySet()) {
            all = all.with("by-column." + risk.getKey(), risk.getValue());
        }
        return all;
    }

    private AttackRisk attack(TableSet tables, String column) {
        return new AttackRisk(
                tables.reference().size(),
                right(tables, tables.reference(), column),
                tables.holdout().size(),
                right(tables, tables.holdout(), column));
    }

    private long right(TableSet tables, Table targets, String column) {
        TableSchema schema = targets.schema();
        Selection columns = known.isEmpty()
                ? Selection.of(schema, List.of(), List.of()).without(column)
                : Selection.byKind(schema, known);
        Space space = RowDistance.ANONYMETER.between(targets, tables.synthetic(), targets, columns);
        int[] nearest = Neighbours.of(space, 1, false).places();
        int at = schema.require(column);
        return IntStream.range(0, nearest.length)
                .filter(i -> isRight(
                        at,
                        tables.synthetic().rows().get(nearest[i]).row(),
                        targets.rows().get(i).row()))
                .count();
    }

    private boolean isRight(int at, Row guess, Row truth) {
        if (!guess.schema().columns().get(at).kind().numeric()) {
            return guess.text(at).equals(truth.text(at));
        }
        return guess.hasNumber(at) && truth.hasNumber(at)
                ? near(guess.number(at), truth.number(at))
                : guess.hasNumber(at) == truth.hasNumber(at);
    }

    private boolean near(double guess, double truth) {
        double basis = Math.abs(relativeTo == Basis.GUESS ? guess : truth);
        return guess == truth || Math.abs(guess - truth) <= tolerance * basis;
    }
}
