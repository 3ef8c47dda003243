package io.assay.core.data;

import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.Sample;
import io.assay.core.data.SchemaText.Given;
import io.assay.core.table.Column;
import io.assay.core.table.SchemaFinder;
import io.assay.core.table.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables of all roles under one schema. */
public final class Tables {

    /** How many rows the kinds of columns are told from; a later cell that does not fit is malformed, and a finding. */
    static final int ROWS_LOOKED_AT = 20_000;

    private Tables() {}

    /**
     * Gives the rows of all data the columns of one schema: those that every role has.
     *
     * @param given what the user says; the rest is told from the reference, or the synthetic data where there is none
     * @throws DataProblems if a column that is given is not in all data, or no column is
     */
    public static List<Dataset> under(Given given, List<Dataset> data) throws DataProblems {
        if (data.isEmpty()) {
            return data;
        }
        Dataset describing =
                of(Role.REFERENCE, data).or(() -> of(Role.SYNTHETIC, data)).orElse(data.get(0));
        SchemaFinder found = look(describing);
        Set<String> common = new LinkedHashSet<>(found.columns());
        List<DataProblem> problems = new ArrayList<>();
        for (Dataset other : data) {
            Set<String> columns =
                    other == describing ? found.columns() : look(other).columns();
            common.retainAll(columns);
            given.columns().stream()
                    .filter(column -> !columns.contains(column.name()))
                    .forEach(column -> problems.add(new DataProblem(
                            name(other),
                            "has no column " + column.name() + ", which the schema names; there are "
                                    + Data.list(columns))));
        }
        if (common.isEmpty()) {
            problems.add(new DataProblem(name(describing), "shares no column with the other data; name columns alike"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        TableSchema schema = schema(name(describing), found.columns(common, given.columns()), given);
        return data.stream()
                .map(dataset -> (Dataset) new TypedTable(dataset, schema))
                .toList();
    }

    private static TableSchema schema(String file, List<Column> columns, Given given) throws DataProblems {
        try {
            return new TableSchema(columns, given.constraints());
        } catch (IllegalArgumentException rule) {
            throw new DataProblems(file, String.valueOf(rule.getMessage()));
        }
    }

    /** The schema that data have in common; data of {@link #under} only. */
    public static TableSchema schema(List<Dataset> data) {
        return data.stream()
                .filter(dataset -> dataset instanceof TypedTable)
                .map(dataset -> ((TypedTable) dataset).schema())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table"));
    }

    private static Optional<Dataset> of(Role role, List<Dataset> data) {
        return data.stream().filter(dataset -> dataset.role() == role).findFirst();
    }

    private static String name(Dataset dataset) {
        return dataset.files().isEmpty()
                ? dataset.role().id()
                : dataset.files().get(0).name();
    }

    private static SchemaFinder look(Dataset dataset) throws DataProblems {
        SchemaFinder finder = new SchemaFinder();
        int seen = 0;
        try (Batches batches = dataset.open()) {
            for (Batch batch = batches.next(); batch != null && seen < ROWS_LOOKED_AT; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    if (seen++ < ROWS_LOOKED_AT) {
                        finder.add(sample.fields().columns());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new DataProblems(name(dataset), "cannot be read: " + Faults.say(unreadable));
        }
        return finder;
    }

    /** A table whose rows have the columns of a schema. */
    private record TypedTable(Dataset data, TableSchema schema) implements Dataset {

        @Override
        public Role role() {
            return data.role();
        }

        @Override
        public io.assay.core.Modality modality() {
            return data.modality();
        }

        @Override
        public List<InputFile> files() {
            return data.files().stream().map(this::described).toList();
        }

        private InputFile described(InputFile file) {
            return file.layout("table: " + schema.say());
        }

        @Override
        public String sha256(InputFile file) throws IOException {
            for (InputFile known : data.files()) {
                if (described(known).equals(file)) {
                    return data.sha256(known);
                }
            }
            throw new IllegalArgumentException(file.name() + " is not a file of this data");
        }

        @Override
        public Batches open() throws IOException {
            return new Sifted(data, sample -> Optional.of(sample.with(row(sample)))).open();
        }

        private Row row(Sample sample) {
            return Row.of(schema, sample.fields());
        }
    }
}
