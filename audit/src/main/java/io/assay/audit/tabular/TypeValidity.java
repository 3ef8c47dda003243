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
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Type validity: the share of cells with a value whose value is of the kind of its column: a finite number in a column of numbers, a date in a column of
 * dates, a known category in an ordinal column. Columns of names and texts take anything and are left out. Beside it stand the malformed cells of each column.
 *
 * <p>Read: 1 means that every cell can be read as what its column holds. The kinds are told from the reference; a schema file can say otherwise.
 *
 * <p>Misleads when the kind was told wrongly: a column of codes that look like numbers is a column of numbers. Infinities count as malformed.
 *
 * <p>Worked example: ages 31, "about 40", missing, 27: of three values two are numbers: 2/3.
 */
@About(
        id = "tabular.type-validity",
        spec = "TB-02",
        summary = "Share of cells that are of the kind of their column",
        modalities = Modality.TABULAR,
        source = "counting")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record TypeValidity() implements TableMetric {

    private static final int FINDINGS_MAX = 10;

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Table table = tables.synthetic();
        long checks = 0;
        long fine = 0;
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> malformed = new LinkedHashMap<>();
        List<Column> columns = table.schema().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).kind().numeric() || columns.get(at).kind() == ColumnKind.ORDINAL) {
                for (TableState.Entry entry : table.rows()) {
                    boolean bad = entry.row().isMalformed(at);
                    checks += entry.row().isMissing(at) ? 0 : 1;
                    fine += entry.row().isMissing(at) || bad ? 0 : 1;
                    if (bad) {
                        malformed.merge(columns.get(at).name(), 1L, Long::sum);
                        findings.add(Finding.of(
                                entry.sample(),
                                columns.get(at).name() + " is no "
                                        + columns.get(at).kind().id() + " value",
                                1));
                    }
                }
            }
        }
        if (checks == 0) {
            throw new NothingToMeasure("no column asks for a kind of values, or all their cells are empty");
        }
        Measurement rate = Measurement.rate(fine, checks)
                .with("malformed", checks - fine)
                .with("checks", checks)
                .evidence(findings.subList(0, Math.min(FINDINGS_MAX, findings.size())));
        for (Map.Entry<String, Long> one : malformed.entrySet()) {
            rate = rate.with("by-column." + one.getKey(), one.getValue());
        }
        return rate;
    }
}
