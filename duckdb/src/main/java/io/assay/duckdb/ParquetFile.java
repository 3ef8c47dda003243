package io.assay.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writing Parquet. */
public final class ParquetFile {

    /** A table has one type a column, found by looking at all rows. */
    private static final String ALL_ROWS = "sample_size = -1, maximum_object_size = 16777216";

    private ParquetFile() {}

    /**
     * Writes the rows of a JSONL file.
     *
     * @throws IOException where a row cannot be read or the file not written
     */
    public static Path write(Path jsonl, Path parquet) throws IOException {
        Path folder = Files.createTempDirectory("assay-parquet-");
        Path rows = folder.resolve("rows.jsonl");
        Path written = folder.resolve("rows.parquet");
        Files.copy(jsonl, rows);
        try (Connection connection = Engine.connect(rows, written);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_json(" + Engine.literal(rows) + ", format = 'newline_delimited', "
                            + ALL_ROWS + ")) TO " + Engine.literal(written) + " (FORMAT parquet, USE_TMP_FILE false)");
            return Files.move(written, parquet, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException failed) {
            throw new IOException("cannot write " + parquet + ": " + ParquetChunks.say(failed), failed);
        } finally {
            Files.deleteIfExists(rows);
            Files.deleteIfExists(written);
            Files.delete(folder);
        }
    }
}
