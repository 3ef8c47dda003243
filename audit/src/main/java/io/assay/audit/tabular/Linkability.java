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
import io.assay.core.table.TableSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Linkability risk: an attacker who holds two lists of columns of the same people (a hospital and a club) joins them through the synthetic data: a person is
 * linked if the nearest synthetic rows by either list share a row. The value is how much more often that happens to people of the reference than of the holdout, as
 * anonymeter has it. Without lists, the columns are cut into two halves.
 *
 * <p>Read: 0 means that the data links its own people no more than others.
 *
 * <p>Misleads when the lists are chosen badly: name columns that two holders of data could really have.
 *
 * <p>Worked example: 9 of 600 people of the reference are linked, 4 of 600 of the holdout: about (0.018 - 0.010) / 0.990 = 0.008.
 *
 * @param left the columns of one list
 * @param right the columns of the other
 * @param neighbours how many nearest rows of either list count
 */
@About(
        id = "tabular.linkability",
        spec = "TB-X4",
        summary = "How much more people of the training data can be linked",
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
        risk = PrivacyRisk.LINKABILITY,
        does = "joins two files about the same people through their nearest synthetic rows",
        knows = "two lists of columns of a person, apart")
@AutoService(Auditable.class)
public record Linkability(List<String> left, List<String> right, int neighbours) implements TableMetric {

    public Linkability() {
        this(List.of(), List.of(), 1);
    }

    public Linkability {
        Require.that(neighbours >= 1, "neighbours must be at least 1, but was %d", neighbours);
        Require.that(left.isEmpty() == right.isEmpty(), "left and right must both be given, or neither");
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet given, Context context) {
        TableSet tables = given.even(Role.REFERENCE, Role.HOLDOUT);
        return new AttackRisk(
                        tables.reference().size(),
                        linked(tables, tables.reference()),
                        tables.holdout().size(),
                        linked(tables, tables.holdout()))
                .measurement();
    }

    private long linked(TableSet tables, Table targets) {
        TableSchema schema = targets.schema();
        List<String> all = Selection.of(schema, List.of(), List.of()).all();
        int half = all.size() / 2;
        int[][] one = nearest(tables, targets, left.isEmpty() ? all.subList(0, half) : left);
        int[][] other = nearest(tables, targets, right.isEmpty() ? all.subList(half, all.size()) : right);
        return IntStream.range(0, one.length)
                .filter(i -> Arrays.stream(one[i])
                        .anyMatch(a -> Arrays.stream(other[i]).anyMatch(b -> a == b)))
                .count();
    }

    private int[][] nearest(TableSet tables, Table targets, List<String> columns) {
        Selection chosen = Selection.byKind(targets.schema(), columns);
        Space space = RowDistance.ANONYMETER.between(targets, tables.synthetic(), targets, chosen);
        return Neighbours.of(space, neighbours, false).index();
    }
}
