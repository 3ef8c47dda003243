package io.assay.pipeline.audit;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.SchemaText;
import io.assay.core.data.SchemaText.Given;
import io.assay.core.data.Tables;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads and writes the schema files of tables. */
public final class SchemaFiles {

    /** More is no schema written by a person. */
    private static final long BYTES_MAX = 1 << 20;

    private SchemaFiles() {}

    /** Gives all data one schema. */
    static List<Dataset> under(Optional<Path> file, List<Dataset> data, List<String> problems) {
        try {
            return Tables.under(file.isPresent() ? read(file.get()) : Given.NOTHING, data);
        } catch (DataProblems wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.toString()));
            return List.of();
        }
    }

    /** The names of columns that a schema has for files without a row of names; what is wrong with it is told when the data is put under it. */
    static List<String> names(Path file) {
        try {
            return read(file).names();
        } catch (DataProblems toldLater) {
            return List.of();
        }
    }

    public static Given read(Path file) throws DataProblems {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new DataProblems(file.toString(), "a schema has at most " + BYTES_MAX + " bytes");
            }
            return SchemaText.read(
                    file.toString(), Files.readString(file), (table, column) -> keys(file, table, column));
        } catch (IOException unreadable) {
            throw new DataProblems(file.toString(), "cannot be read; name a YAML file in UTF-8 after --schema");
        }
    }

    /** The values of a column of a table that lies beside the schema. */
    private static Set<String> keys(Path schema, String table, String column) throws DataProblems {
        String path = schema.resolveSibling(table).toString();
        Dataset parents = Data.open(
                Role.REFERENCE, List.of(path), new ReadOptions(Modality.TABULAR, Map.of(), ReadLimits.DEFAULT));
        Set<String> keys = new TreeSet<>();
        try (Batches batches = parents.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    Map<String, Object> columns = sample.fields().columns();
                    // A table of one column may have no header that can be told from its values.
                    Object key =
                            columns.size() == 1 ? columns.values().iterator().next() : columns.get(column);
                    if (key != null) {
                        keys.add(String.valueOf(key));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new DataProblems(path, "cannot be read: " + unreadable.getMessage());
        }
        if (keys.isEmpty()) {
            throw new DataProblems(path, "has no column " + column + ", where the schema looks for keys");
        }
        return keys;
    }

    /** Writes the schema that is told from the data. */
    public static void write(AuditRequest request, Path file) {
        List<String> problems = new ArrayList<>();
        List<Dataset> data = AuditInputs.open(request, request.benchmark(), problems);
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
        try {
            Files.writeString(file, SchemaText.write(Tables.schema(data)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
