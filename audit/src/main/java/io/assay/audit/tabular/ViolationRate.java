package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.table.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Violation rate: violations by checks over all constraints of the schema file: ranges, values that must be there, unique columns, sets, patterns that match the
 * whole value, dependencies, implications, inequalities, keys of other tables. A missing value is no check, but where one must be there. A dependency's checks are its
 * groups.
 *
 * <p>Read: 0 means that every constraint holds everywhere. Look at each constraint: many checks of a lenient one hide few of a strict one.
 *
 * <p>Misleads when constraints do not hold in the real data either: measure that too.
 *
 * <p>Worked example: ages 5 and 200 in a range up to 120, and a name that must be there and is: one violation of three checks, 1/3.
 */
@About(
        id = "tabular.violation-rate",
        spec = "TB-02",
        summary = "Share of checks of constraints that fail",
        modalities = Modality.TABULAR,
        source = "arXiv:2601.17717, section 4.2")
@Measures(value = Dimension.VALIDITY, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record ViolationRate() implements TableMetric {

    private static final int FINDINGS_MAX = 20;

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Table table = tables.synthetic();
        if (table.schema().constraints().isEmpty()) {
            throw new NothingToMeasure("there are no constraints; write some into a file and name it with --schema");
        }
        Map<String, Double> values = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        long checks = 0;
        long violations = 0;
        for (Constraint constraint : table.schema().constraints()) {
            Checked checked = Checked.of(constraint, table);
            checks += checked.checks();
            violations += checked.violations().size();
            values.put("by-constraint." + constraint.id() + ".violations", (double)
                    checked.violations().size());
            values.put("by-constraint." + constraint.id() + ".checks", (double) checked.checks());
            if (checked.checks() > 0) {
                values.put("by-constraint." + constraint.id() + ".rate", checked.rate());
            }
            checked.violations().stream()
                    .limit(FINDINGS_MAX)
                    .forEach(at -> findings.add(
                            Finding.of(table.rows().get(at).sample(), "breaks " + constraint.id(), checked.rate())));
        }
        if (checks == 0) {
            throw new NothingToMeasure("no constraint finds a value to check");
        }
        Measurement rate = Measurement.rate(violations, checks)
                .with("rate", (double) violations / checks)
                .with("violations", violations)
                .with("checks", checks)
                .evidence(findings.subList(0, Math.min(FINDINGS_MAX, findings.size())));
        for (Map.Entry<String, Double> one : values.entrySet()) {
            rate = rate.with(one.getKey(), one.getValue());
        }
        return rate;
    }
}
