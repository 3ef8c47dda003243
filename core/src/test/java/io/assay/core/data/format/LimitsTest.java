package io.assay.core.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two gigabytes without a break, through a heap of half that. */
class LimitsTest {

    private static final long HUGE = 2L << 30;
    private static final JsonRecords RECORDS = new JsonRecords(ReadLimits.DEFAULT);

    @Test
    void aHugeLineIsOneReject() throws Exception {
        Endless file = new Endless("{\"text\":\"a\"}\n{\"text\":\"", HUGE, "\"}\n{\"text\":\"b\"}\n");
        assertEquals(
                List.of("1 {text=a}", "2 the line is longer than 16777216 bytes; shorten or split it", "3 {text=b}"),
                read(new LineChunks(file, ReadLimits.DEFAULT, new JsonLines(RECORDS))));
    }

    @Test
    void aHugeElementIsOneReject() throws Exception {
        Endless file = new Endless("[{\"text\":\"a\"},\n{\"text\":\"", HUGE, "\"},{\"text\":\"b\"}]");
        assertEquals(
                List.of("1 {text=a}", "2 the record is longer than 16777216 bytes; shorten or split it", "3 {text=b}"),
                read(new JsonChunks(new JsonScanner(file), RECORDS, false)));
    }

    @Test
    void aHugeFieldOfATableIsOneReject() throws Exception {
        Table table = Table.of("text,label\na,b\n", ',', true, List.of());
        Endless file = new Endless("text,label\na,b\n\"", HUGE, "\nc,d\n");
        List<String> read = read(new TableChunks(file, ReadLimits.DEFAULT, new TableRows(table, 16 << 20)));
        assertEquals("2 {text=a, label=b}", read.get(0));
        assertEquals(
                "3 a quote is opened and never closed; close it, or double it where it belongs to the text",
                read.get(1));
        assertEquals("4 {text=c, label=d}", read.get(2));
    }

    private static List<String> read(Chunks chunks) throws IOException {
        List<String> read = new ArrayList<>();
        Rows rows = new Rows() {
            @Override
            public void row(long record, Map<String, Object> columns) {
                read.add(record + " " + columns);
            }

            @Override
            public void reject(long record, String field, String reason) {
                read.add(record + " " + reason);
            }
        };
        try (chunks) {
            for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                chunk.parse(rows);
            }
        }
        return read;
    }
}
