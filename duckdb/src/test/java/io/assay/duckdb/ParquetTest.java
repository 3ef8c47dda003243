package io.assay.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadOptions;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    @TempDir
    Path directory;

    private Path write(String name, String query) throws SQLException {
        Path file = directory.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO " + Engine.literal(file) + " (FORMAT parquet)");
        }
        return file;
    }

    private static Dataset open(Path file) throws DataProblems {
        return Data.open(Role.SYNTHETIC, List.of(file.toString()), ReadOptions.TEXT);
    }

    private static List<Sample> read(Dataset data) throws Exception {
        List<Sample> samples = new ArrayList<>();
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                samples.addAll(batch.parse().samples());
            }
        }
        return samples;
    }

    @Test
    void readsRowsInTheirOrderWithColumnsAsJsonHasThem() throws Exception {
        Path file = write(
                "a.parquet",
                "SELECT 'one' AS text, 'x' AS label, 7 AS n, 0.5::DOUBLE AS d, true AS yes, [1, 2] AS list,"
                        + " {'k': 'v', 'l': [{'m': 1}]} AS nested, MAP {'a': 'b'} AS map, DATE '2024-02-29' AS day, NULL AS none"
                        + " UNION ALL SELECT 'two', 'y', 8, 'nan'::DOUBLE, false, [], NULL, NULL, NULL, NULL");
        Dataset data = open(file);
        assertEquals("parquet", data.files().get(0).format());
        assertEquals("text: text = text, label = label", data.files().get(0).layout());
        List<Sample> samples = read(data);
        assertEquals(
                List.of("a.parquet:1", "a.parquet:2"),
                samples.stream().map(Sample::id).toList());
        assertEquals(List.of("one", "two"), samples.stream().map(Sample::text).toList());
        Map<String, Object> columns = samples.get(0).fields().columns();
        assertEquals(7, columns.get("n"));
        assertEquals(0.5, columns.get("d"));
        assertEquals(true, columns.get("yes"));
        assertEquals(List.of(1, 2), columns.get("list"));
        assertEquals(Map.of("k", "v", "l", List.of(Map.of("m", 1))), columns.get("nested"));
        assertEquals(Map.of("a", "b"), columns.get("map"));
        assertEquals("2024-02-29", columns.get("day"));
        assertEquals(Optional.empty(), samples.get(1).fields().value("d")); // NaN is no value.
    }

    @Test
    void readsMoreRowsThanOneChunkHolds() throws Exception {
        Path file = write("b.parquet", "SELECT 'text ' || i AS text FROM range(10000) t(i)");
        List<Sample> samples = read(open(file));
        assertEquals(10_000, samples.size());
        assertEquals("text 9999", samples.get(9_999).text());
    }

    @Test
    void readsAFileThatWasPackedOnceMore() throws Exception {
        Path packed = directory.resolve("c.parquet.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(write("c.parquet", "SELECT 'hello' AS text")));
        }
        assertEquals("hello", read(open(packed)).get(0).text());
    }

    @Test
    void takesAFileNameForANameAndNotForAPattern() throws Exception {
        Path file = Files.move(write("e.parquet", "SELECT 'hello' AS text"), directory.resolve("e[1]*.parquet"));
        assertEquals("hello", read(open(file)).get(0).text());
    }

    @Test
    void saysWhatIsWrongWithABrokenFile() throws Exception {
        Path file = Files.writeString(directory.resolve("d.parquet"), "PAR1 and then nothing of the kind");
        DataProblems problems = assertThrows(DataProblems.class, () -> open(file));
        assertTrue(problems.problems()
                .get(0)
                .toString()
                .startsWith("d.parquet: cannot be read: is no readable Parquet file"));
    }

    @Test
    void letsDuckDbTouchNoOtherFile() throws Exception {
        Path mine = write("mine.parquet", "SELECT 'a' AS text");
        Path other = write("other.parquet", "SELECT 'b' AS text");
        try (Connection connection = Engine.connect(mine);
                Statement statement = connection.createStatement()) {
            assertThrows(
                    SQLException.class,
                    () -> statement.executeQuery("SELECT * FROM read_parquet(" + Engine.literal(other) + ")"));
        }
    }
}
