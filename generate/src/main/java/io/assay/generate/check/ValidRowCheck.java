package io.assay.generate.check;

import io.assay.core.Row;
import io.assay.core.table.Column;
import io.assay.core.table.Constraint;
import io.assay.core.table.TableSchema;
import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.table.TrainingTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the fields of a draft, and its conditions, against the columns of a table. */
public final class ValidRowCheck implements Check {

    private final TableSchema schema;
    /** By column the values that occur; empty for numbers and names of rows. */
    private final List<Set<String>> categories = new ArrayList<>();

    private final Set<Row> rows;

    public ValidRowCheck(CheckSpec.ValidRow spec, TrainingTable table) {
        schema = table.schema();
        rows = spec.copies() ? Set.of() : new HashSet<>(table.rows());
        for (int i = 0; i < schema.columns().size(); i++) {
            Set<String> known = new HashSet<>();
            if (schema.columns().get(i).kind().categorical()) {
                known.addAll(schema.columns().get(i).categories());
                for (Row row : table.rows()) {
                    known.add(row.text(i));
                }
            }
            categories.add(known);
        }
    }

    @Override
    public Draft test(String step, Draft draft) {
        Row row = row(draft);
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            boolean unknown = column.kind().categorical() && !categories.get(i).contains(row.text(i));
            if (!row.isMissing(i) && (row.isMalformed(i) || unknown)) {
                return draft.rejected(
                        step, unknown ? "unknown-category" : "malformed", column.name() + " is " + row.text(i));
            }
        }
        Optional<String> broken = schema.constraints().stream()
                .filter(rule ->
                        rule instanceof Constraint.OfRow one && !one.holds(row).orElse(true))
                .map(Constraint::id)
                .findFirst();
        if (broken.isPresent()) {
            return draft.rejected(step, "breaks", broken.get());
        }
        return rows.contains(row) ? draft.rejected(step, "copy", "a row of the table") : draft;
    }

    private Row row(Draft draft) {
        String[] cells = new String[schema.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            String name = schema.columns().get(i).name();
            String field = draft.text(name);
            cells[i] = field.isEmpty() ? draft.slot().conditions().getOrDefault(name, "") : field;
        }
        return Row.of(schema, cells);
    }
}
