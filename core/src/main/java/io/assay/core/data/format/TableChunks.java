package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table with quotes at the ends of rows, not of lines. A quote that is never closed would swallow the rest of the file: it
 * costs the line where it opened, and reading goes on behind that.
 */
final class TableChunks implements Chunks {

    private static final int CHUNK_BYTES = 1 << 20;

    private final InputStream in;
    private final ReadLimits limits;
    private final TableRows parser;
    private final QuoteScan scan;
    private byte[] buffer;
    private int filled;
    private long line = 1;
    private boolean skipping;
    private boolean ended;
    private @Nullable IOException fault;

    TableChunks(InputStream in, ReadLimits limits, TableRows parser) {
        this.in = in;
        this.limits = limits;
        this.parser = parser;
        this.scan = new QuoteScan(parser.table().separator());
        this.buffer = new byte[Math.min(CHUNK_BYTES, limits.recordBytesMax())];
    }

    @Override
    public @Nullable Chunk next() throws IOException {
        while (true) {
            fill();
            if (skipping) {
                skipLine();
                continue;
            }
            scan.to(buffer, filled);
            if (ended && !scan.inQuotes() && fault == null && filled > 0) {
                return take(filled);
            }
            if (scan.cut() > 0) {
                return take(scan.cut());
            }
            if (ended && (filled == 0 || fault != null)) {
                return end();
            }
            if (!ended && filled < limits.recordBytesMax()) {
                buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limits.recordBytesMax()));
                continue;
            }
            return scan.inQuotes() ? unclosed() : tooLong();
        }
    }

    private @Nullable Chunk end() {
        IOException stopped = fault;
        fault = null;
        filled = 0;
        return stopped == null ? null : new Rejected(line, "", Rejected.unreadable(stopped));
    }

    private void fill() {
        while (!ended && filled < buffer.length) {
            try {
                int n = in.read(buffer, filled, buffer.length - filled);
                ended = n < 0;
                filled += Math.max(0, n);
            } catch (IOException stopped) {
                fault = stopped;
                ended = true;
            }
        }
    }

    private Chunk unclosed() {
        long opened = line + Lines.count(buffer, 0, scan.opened());
        int newline = Lines.end(buffer, scan.opened(), filled);
        skipping = newline == filled && !ended;
        drop(Math.min(filled, newline + 1));
        line = skipping ? opened : opened + 1;
        return new Rejected(
                opened, "", "a quote is opened and never closed; close it, or double it where it belongs to the text");
    }

    private Chunk tooLong() {
        skipping = true;
        return new Rejected(
                line, "", "the row is longer than " + limits.recordBytesMax() + " bytes; shorten or split it");
    }

    private void skipLine() {
        int newline = Lines.end(buffer, 0, filled);
        boolean found = newline < filled;
        drop(found ? newline + 1 : filled);
        line += found ? 1 : 0;
        skipping = !found && !ended;
    }

    private void drop(int bytes) {
        System.arraycopy(buffer, bytes, buffer, 0, filled - bytes);
        filled -= bytes;
        scan.restart();
    }

    private Chunk take(int cut) {
        Lines lines = new Lines(buffer, cut, line);
        line += Lines.count(buffer, 0, cut);
        int rest = filled - cut;
        byte[] fresh = new byte[Math.max(Math.min(CHUNK_BYTES, limits.recordBytesMax()), rest)];
        System.arraycopy(buffer, cut, fresh, 0, rest);
        buffer = fresh;
        filled = rest;
        scan.restart();
        return new RowsChunk(lines, parser);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private record RowsChunk(Lines lines, TableRows parser) implements Chunk {

        @Override
        public long bytes() {
            return lines.to();
        }

        @Override
        public void parse(Rows rows) {
            parser.parse(lines, rows);
        }
    }
}
