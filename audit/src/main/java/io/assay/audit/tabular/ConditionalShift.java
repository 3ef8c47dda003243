package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.table.ColumnKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * Conditional shift: the mean over groups of the total variation of the label within the group, synthetic against reference; 1 for a group that one side lacks. A
 * missing value is a group, and a label, of its own; labels that are numbers are cut at the deciles of the reference.
 *
 * <p>Read: 0 means that the label is as frequent in each group as in the reference; high values, that a group was given other labels.
 *
 * <p>Misleads when groups are tiny: a group of three rows is never matched, and counts as much as one of thousands.
 *
 * <p>Worked example: group x has labels 1, 0 on both sides, group y is absent in the synthetic data: (0 + 1) / 2 = 0.5.
 */
@About(
        id = "tabular.conditional-shift",
        spec = "TB-22",
        summary = "Shift of the label within groups",
        modalities = Modality.TABULAR,
        source = "arXiv:2601.17717, section 4.3")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        fields = {"protected", "label"},
        identical = 0)
@AutoService(Auditable.class)
public record ConditionalShift() implements TableMetric {

    @Override
    public Measurement measure(TableSet tables, Context context) {
        String group = tables.column("protected");
        String[] madeLabels = labels(tables.synthetic(), tables);
        String[] realLabels = labels(tables.reference(), tables);
        String[] madeGroups = tables.synthetic().texts(group);
        String[] realGroups = tables.reference().texts(group);
        Map<String, Double> shifts = new LinkedHashMap<>();
        for (String one : Frequencies.names(Frequencies.count(madeGroups), Frequencies.count(realGroups))) {
            NavigableMap<String, Integer> made = within(madeLabels, madeGroups, one);
            NavigableMap<String, Integer> real = within(realLabels, realGroups, one);
            shifts.put(one, made.isEmpty() || real.isEmpty() ? 1 : Frequencies.totalVariation(made, real));
        }
        Measurement mean = Measurement.of(
                shifts.values().stream().mapToDouble(x -> x).average().orElse(0));
        for (Map.Entry<String, Double> one : shifts.entrySet()) {
            mean = mean.with("by-group." + GroupRates.shown(one.getKey()), one.getValue());
        }
        return mean;
    }

    private static String[] labels(Table table, TableSet tables) {
        String label = tables.column("label");
        ColumnKind kind =
                table.schema().columns().get(table.schema().require(label)).kind();
        return kind == ColumnKind.CONTINUOUS
                ? MixedContingency.Bins.DECILES
                        .of(table, tables.reference(), label)
                        .names()
                : table.texts(label);
    }

    private static NavigableMap<String, Integer> within(String[] labels, String[] groups, String group) {
        return Frequencies.count(IntStream.range(0, labels.length)
                .filter(i -> groups[i].equals(group))
                .mapToObj(i -> labels[i])
                .toArray(String[]::new));
    }
}
