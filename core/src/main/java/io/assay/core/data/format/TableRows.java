package io.assay.core.data.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.core.data.Columns;
import io.assay.core.data.Rows;
import io.assay.core.data.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes rows of whole lines of a table. */
record TableRows(Table table, int recordBytesMax) implements LineParser {

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void parse(Lines lines, Rows rows) {
        boolean malformed = Utf8.malformed(lines.bytes(), 0, lines.to()) < lines.to();
        boolean names = table.named() && lines.first() == 1;
        long line = lines.first();
        ByteArrayInputStream bytes = new ByteArrayInputStream(lines.bytes(), 0, lines.to());
        try (CsvReader<CsvRecord> reader = table.reader()
                .maxBufferSize(Math.max(1 << 16, recordBytesMax))
                .ofCsvRecord(bytes, StandardCharsets.UTF_8)) {
            for (CsvRecord record : reader) {
                line = lines.first() + record.getStartingLineNumber() - 1;
                if (names) {
                    names = false;
                } else {
                    row(record.getFields(), line, malformed, rows);
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            rows.reject(
                    line,
                    "",
                    "this row and those after it in the same block cannot be read: " + unreadable.getMessage());
        }
    }

    private void row(List<String> fields, long line, boolean malformed, Rows rows) {
        int wanted = table.header().size();
        if (fields.size() != wanted) {
            rows.reject(
                    line,
                    "",
                    "the row has " + fields.size() + " fields where " + wanted
                            + " are expected; look for stray separators and quotes");
        } else if (malformed && fields.stream().anyMatch(field -> field.indexOf(REPLACEMENT) >= 0)) {
            rows.reject(line, "", "the row is not valid UTF-8; convert the file");
        } else {
            rows.row(line, new Columns(table.header(), fields.toArray()));
        }
    }
}
