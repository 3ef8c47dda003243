package io.assay.duckdb;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.Columns;
import io.assay.core.data.Header;
import io.assay.core.data.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one Parquet file, streamed: DuckDB holds a few row groups, never the file. */
final class ParquetChunks implements Chunks {

    private static final int CHUNK_ROWS = 2048; // What DuckDB hands over at a time.

    private final Connection connection;
    private final Statement statement;
    private final ResultSet results;
    private final Header header;
    private long record = 1;
    private boolean done;

    ParquetChunks(Path file) throws SQLException {
        connection = Engine.connect(file);
        try {
            statement = connection.createStatement();
            results = statement.executeQuery("SELECT * FROM read_parquet(" + Engine.literal(file) + ")");
            header = header(results.getMetaData());
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static Header header(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return new Header(names);
    }

    @Override
    public @Nullable Chunk next() {
        List<Columns> rows = new ArrayList<>();
        long first = record;
        String fault = "";
        try {
            while (!done && rows.size() < CHUNK_ROWS) {
                done = !results.next();
                if (!done) {
                    rows.add(row());
                    record++;
                }
            }
        } catch (SQLException unreadable) {
            done = true;
            fault = "the rest of the file cannot be read: " + say(unreadable);
        }
        return rows.isEmpty() && fault.isEmpty() ? null : new ParsedRows(rows, first, fault);
    }

    private Columns row() throws SQLException {
        @Nullable Object[] values = new Object[header.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.plain(results.getObject(i + 1));
        }
        return new Columns(header, values);
    }

    @Override
    public void close() throws IOException {
        try (connection;
                statement) {
            results.close();
        } catch (SQLException failed) {
            throw new IOException(say(failed), failed);
        }
    }

    /** The first line says what is wrong; the others are for those who write SQL. */
    static String say(SQLException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("unknown");
    }

    private record ParsedRows(List<Columns> rows, long first, String fault) implements Chunk {

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void parse(Rows target) {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Object> row = rows.get(i);
                target.row(first + i, row);
            }
            if (!fault.isEmpty()) {
                target.reject(first + rows.size(), "", fault);
            }
        }
    }
}
