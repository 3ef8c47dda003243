package io.assay.core.data.format;

import io.assay.core.data.Columns;
import io.assay.core.data.Rows;

/** One JSON value a line. */
record JsonLines(JsonRecords careful) implements LineParser {

    @Override
    public void parse(Lines lines, Rows rows) {
        QuickJson quick = new QuickJson(careful.limits());
        byte[] bytes = lines.bytes();
        long line = lines.first();
        for (int from = 0; from < lines.to(); line++) {
            Columns record = quick.line(bytes, from, lines.to());
            if (record != null) {
                rows.row(line, record);
                from = quick.end() + 1;
                continue;
            }
            int end = lines.end(from);
            if (!Lines.blank(bytes, from, end)) {
                parse(bytes, from, end, line, rows);
            }
            from = end + 1;
        }
    }

    private void parse(byte[] bytes, int from, int end, long line, Rows rows) {
        try {
            rows.row(line, careful.record(bytes, from, end));
        } catch (MalformedRecord malformed) {
            rows.reject(line, malformed.field(), malformed.reason());
        }
    }
}
