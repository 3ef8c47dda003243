package io.assay.generate.table;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblem;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.Parsed;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.SchemaText;
import io.assay.core.data.Tables;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that a model is fitted on.
 *
 * @param schema their columns
 * @param rows at least two
 */
public record TrainingTable(TableSchema schema, List<Row> rows) {

    private static final int ROWS_MAX = 1_000_000;
    private static final long SCHEMA_BYTES_MAX = 1 << 20;

    /**
     * Reads a table.
     *
     * @param schema what is said of its columns; the rest is told from the data
     * @throws IOException where file or schema cannot be read or make no sense together
     */
    public static TrainingTable read(Path file, Optional<Path> schema) throws IOException {
        try {
            SchemaText.Given given = schema.isPresent() ? given(schema.get()) : SchemaText.Given.NOTHING;
            ReadOptions options = new ReadOptions(Modality.TABULAR, Map.of(), ReadLimits.DEFAULT, given.names());
            List<Dataset> data =
                    Tables.under(given, List.of(Data.open(Role.REFERENCE, List.of(file.toString()), options)));
            return new TrainingTable(Tables.schema(data), rows(data.get(0)));
        } catch (DataProblems problems) {
            throw new IOException(
                    problems.problems().stream().map(DataProblem::toString).collect(Collectors.joining("; ")),
                    problems);
        }
    }

    private static SchemaText.Given given(Path schema) throws IOException, DataProblems {
        if (Files.size(schema) > SCHEMA_BYTES_MAX) {
            throw new IOException(schema + " is larger than a schema can be, " + SCHEMA_BYTES_MAX + " bytes");
        }
        // Keys of other tables are no part of what is learnt.
        return SchemaText.read(schema.toString(), Files.readString(schema), (table, column) -> Set.of());
    }

    private static List<Row> rows(Dataset data) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                Parsed parsed = batch.parse();
                if (!parsed.rejects().isEmpty()) {
                    throw new IOException("line " + parsed.rejects().get(0).line() + ": "
                            + parsed.rejects().get(0).reason());
                }
                parsed.samples().stream()
                        .map(Sample::payload)
                        .map(Row.class::cast)
                        .forEach(rows::add);
                if (rows.size() > ROWS_MAX) {
                    throw new IOException("there are more than " + ROWS_MAX + " rows; split off a part to fit on");
                }
            }
        }
        if (rows.size() < 2) {
            throw new IOException("there must be 2 rows at least to learn from");
        }
        return rows;
    }

    /** The places of columns that rows are made of: names of rows and sentences are not learnt. */
    int[] columns() {
        return IntStream.range(0, schema.columns().size())
                .filter(i -> kind(i) != ColumnKind.ID && kind(i) != ColumnKind.TEXT)
                .toArray();
    }

    /** The names of {@link #columns()}. */
    public List<String> names() {
        return IntStream.of(columns())
                .mapToObj(i -> schema.columns().get(i).name())
                .toList();
    }

    ColumnKind kind(int column) {
        return schema.columns().get(column).kind();
    }
}
