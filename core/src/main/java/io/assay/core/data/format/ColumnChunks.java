package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.Columns;
import io.assay.core.data.Header;
import io.assay.core.data.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds column after column: {@code {"text": [...], "label": [...]}}. It is opened once for each column and these
 * are read side by side, so that no column is ever held as a whole.
 */
final class ColumnChunks implements Chunks {

    private static final int COLUMNS_MAX = 64;
    private static final int CHUNK_ROWS = 1000;

    private final JsonRecords records;
    private final List<JsonScanner> scanners = new ArrayList<>();
    private final Header header;
    private long record = 1;
    private boolean done;
    private @Nullable Chunk reject;

    ColumnChunks(Source source, JsonRecords records) throws IOException {
        this.records = records;
        List<String> names = new ArrayList<>();
        try {
            while (true) {
                JsonScanner scanner = new JsonScanner(source.open());
                scanners.add(scanner);
                String name = column(scanner, names.size());
                if (name == null) {
                    break;
                }
                if (names.size() == COLUMNS_MAX) {
                    close();
                    throw new IOException("a file of columns may have " + COLUMNS_MAX
                            + " of them, and this has more; write it as JSON lines, or with fewer columns");
                }
                names.add(name);
            }
        } catch (MalformedRecord malformed) {
            close();
            throw new IOException(malformed.reason(), malformed);
        }
        this.header = new Header(names);
    }

    /** Goes to the first value of a column; null where there are fewer. */
    private static @Nullable String column(JsonScanner scanner, int number) throws IOException, MalformedRecord {
        scanner.expect('{');
        for (int i = 0; scanner.peek() >= 0 && !scanner.take('}'); i++) {
            String name = scanner.name();
            if (i == number) {
                if (!scanner.take('[')) {
                    scanner.expect('{');
                }
                return name;
            }
            scanner.skip();
            boolean unused = scanner.take(',');
        }
        return null;
    }

    @Override
    public @Nullable Chunk next() {
        List<Map<String, Object>> rows = new ArrayList<>();
        long first = record;
        while (!done && rows.size() < CHUNK_ROWS) {
            try {
                Columns row = row();
                if (row != null) {
                    rows.add(row);
                    record++;
                }
            } catch (MalformedRecord malformed) {
                stop(malformed.reason());
            } catch (IOException stopped) {
                stop(Rejected.unreadable(stopped));
            }
        }
        if (!rows.isEmpty()) {
            return new RowList(rows, first, 0);
        }
        Chunk last = reject;
        reject = null;
        return last;
    }

    /** The columns no longer stand side by side, so nothing more can be read. */
    private void stop(String reason) {
        done = true;
        reject = new Rejected(record, "", reason);
    }

    private @Nullable Columns row() throws IOException, MalformedRecord {
        @Nullable Object[] values = new Object[header.size()];
        int ended = 0;
        for (int i = 0; i < values.length; i++) {
            JsonScanner scanner = scanners.get(i);
            if (scanner.take(']') || scanner.take('}')) {
                ended++;
                continue;
            }
            values[i] = value(scanner);
            boolean unused = scanner.take(',');
        }
        done = ended > 0;
        if (ended > 0 && ended < values.length) {
            throw new MalformedRecord("", "the columns are not of the same length: one ends at row " + (record - 1));
        }
        return done ? null : new Columns(header, values);
    }

    private @Nullable Object value(JsonScanner scanner) throws IOException, MalformedRecord {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('[');
        if (!scanner.copy(bytes, records.limits().recordBytesMax())) {
            throw new MalformedRecord(
                    "", "the value is longer than " + records.limits().recordBytesMax() + " bytes");
        }
        if (scanner.take(':')) { // Columns by row number: that was the number.
            return value(scanner);
        }
        bytes.write(']');
        return records.record(bytes.toByteArray(), 0, bytes.size()).get(Positions.name(0));
    }

    @Override
    public void close() throws IOException {
        for (JsonScanner scanner : scanners) {
            scanner.close();
        }
    }
}
