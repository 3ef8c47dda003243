package io.assay.testkit;

import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.Sample;
import io.assay.core.kernel.Mix;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.Constraint;
import io.assay.core.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that every metric of tables can measure: all roles and kinds of columns, missing values, copies, related columns. */
public final class TableCorpus implements MetricLaws.Material {

    private static final TableSchema SCHEMA = new TableSchema(
            List.of(
                    Column.of("row", ColumnKind.ID),
                    Column.of("age", ColumnKind.COUNT),
                    Column.of("income", ColumnKind.CONTINUOUS),
                    Column.of("since", ColumnKind.DATE),
                    Column.of("city", ColumnKind.CATEGORICAL),
                    Column.of("protected", ColumnKind.CATEGORICAL),
                    new Column("size", ColumnKind.ORDINAL, List.of(), List.of("S", "M", "L"), "", false),
                    Column.of("label", ColumnKind.BOOLEAN),
                    Column.of("prediction", ColumnKind.BOOLEAN),
                    Column.of("score", ColumnKind.CONTINUOUS),
                    Column.of("note", ColumnKind.TEXT),
                    Column.of("country", ColumnKind.CONSTANT)),
            List.of(
                    new Constraint.Range("age", "age", 0, 60),
                    new Constraint.NotNull("city", "city"),
                    new Constraint.Unique("row", List.of("row"))));

    private static final Map<String, String> MEANINGS =
            Map.of("quasi-identifiers", "city,size", "known", "city,size", "sensitive", "label", "target", "income");

    @Override
    public List<Sample> everything() {
        return Samples.together(
                role(Role.SYNTHETIC, 120),
                role(Role.REFERENCE, 120),
                role(Role.HOLDOUT, 120),
                role(Role.BENCHMARK, 40));
    }

    /** Every fifteenth synthetic row is a reference row. */
    @Override
    public List<Sample> role(Role role, int size) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            samples.add(sample(role, i, cells(role == Role.SYNTHETIC && i % 15 == 7 ? Role.REFERENCE : role, i)));
        }
        return samples;
    }

    /** Rows that break naive code: nothing at all, malformed and extreme numbers, dates before 1970, unknown and strange categories. */
    @Override
    public List<Sample> awkward() {
        List<String> strange = List.of(
                "",
                " ",
                "NaN",
                "inf",
                "-1e308",
                "1e999",
                "0",
                "1900-02-28",
                "true",
                "a.b|c[d=1]",
                "\uD83D",
                "x".repeat(9_999));
        List<Sample> samples = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int i = 0; i < strange.size(); i++) {
                String[] cells = new String[SCHEMA.columns().size()];
                java.util.Arrays.fill(cells, strange.get(i));
                samples.add(sample(role, i, cells));
            }
        }
        return samples;
    }

    private static String[] cells(Role role, int i) {
        long random = Mix.mix(role.ordinal() * 7_000L + i);
        int age = 18 + draw(random, 50);
        int city = draw(random >>> 8, 4);
        boolean label = age + draw(random >>> 16, 30) + 5 * city > 60;
        double score = Math.min(1, Math.max(0, (age - 10) / 70.0 + draw(random >>> 24, 20) / 100.0));
        return new String[] {
            role.id() + i,
            i % 17 == 3 ? "" : String.valueOf(age),
            String.valueOf(1_000 + 37.5 * age + draw(random >>> 32, 900)),
            (1950 + draw(random >>> 40, 60)) + "-0" + (1 + i % 9) + "-11",
            i % 19 == 4 ? "" : "city " + city,
            i % 3 == 0 ? "f" : "m",
            "SML".substring(i % 3, i % 3 + 1),
            String.valueOf(label),
            String.valueOf(score > 0.6),
            String.valueOf(score),
            "some words about row " + i,
            "DE"
        };
    }

    private static int draw(long random, int bound) {
        return (int) Long.remainderUnsigned(Mix.mix(random), bound);
    }

    private static Sample sample(Role role, int i, String[] cells) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int k = 0; k < cells.length; k++) {
            columns.put(SCHEMA.columns().get(k).name(), cells[k]);
        }
        String file = role.id() + ".csv";
        Fields fields = new Fields(columns, MEANINGS);
        return new Sample(
                file + ":" + (i + 1), i, role, Row.of(SCHEMA, cells.clone()), fields, Lineage.read(file, i + 1L));
    }

    /** A small table: a line a row, cells with commas between as they would be written, empty where missing. */
    public static List<Sample> rows(Role role, TableSchema schema, String... lines) {
        List<Sample> samples = new ArrayList<>();
        String file = role.id() + ".csv";
        for (String line : lines) {
            int i = samples.size();
            Row row = Row.of(schema, line.split(",", -1));
            samples.add(new Sample(file + ":" + (i + 1), i, role, row, Fields.NONE, Lineage.read(file, i + 1L)));
        }
        return samples;
    }
}
