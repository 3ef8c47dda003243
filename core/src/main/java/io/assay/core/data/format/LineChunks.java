package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a file at newlines. A line above the limit is skipped as it is read, so it costs no memory however long it is. */
final class LineChunks implements Chunks {

    private static final int CHUNK_BYTES = 1 << 18;

    private final InputStream in;
    private final ReadLimits limits;
    private final LineParser parser;
    private final int chunkBytes;
    private byte[] buffer;
    private int filled;
    private long line = 1;
    private boolean skipping;
    private boolean ended;
    /** What stopped the reading; told after all that was read before. */
    private @Nullable IOException fault;

    LineChunks(InputStream in, ReadLimits limits, LineParser parser) {
        this.in = in;
        this.limits = limits;
        this.parser = parser;
        this.chunkBytes = Math.min(CHUNK_BYTES, limits.recordBytesMax()); // So no line in a buffer is above the limit.
        this.buffer = new byte[chunkBytes];
    }

    @Override
    public @Nullable Chunk next() throws IOException {
        while (true) {
            fill();
            int cut = ended ? filled : lastNewline() + 1;
            if (skipping) {
                skipLine();
            } else if (cut > 0) {
                return take(cut);
            } else if (ended) {
                return end();
            } else if (filled >= limits.recordBytesMax()) {
                skipping = true;
                long tooLong = line;
                return new Rejected(
                        tooLong,
                        "",
                        "the line is longer than " + limits.recordBytesMax() + " bytes; shorten or split it");
            } else {
                buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limits.recordBytesMax()));
            }
        }
    }

    private @Nullable Chunk end() throws IOException {
        IOException stopped = fault;
        if (stopped != null) {
            fault = null;
            return new Rejected(line, "", Rejected.unreadable(stopped));
        }
        return null;
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
                filled = lastNewline() + 1; // A line that was cut off is no line.
            }
        }
    }

    private int lastNewline() {
        int at = filled - 1;
        while (at >= 0 && buffer[at] != '\n') {
            at--;
        }
        return at;
    }

    private void skipLine() {
        int newline = Lines.end(buffer, 0, filled);
        boolean found = newline < filled;
        int from = found ? newline + 1 : filled;
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        line += found ? 1 : 0;
        skipping = !found && !ended;
    }

    private Chunk take(int cut) {
        byte[] bytes = buffer;
        int rest = filled - cut;
        buffer = new byte[Math.max(chunkBytes, rest)];
        System.arraycopy(bytes, cut, buffer, 0, rest);
        filled = rest;
        Lines lines = new Lines(bytes, cut, line);
        line += Lines.count(bytes, 0, cut);
        return new LinesChunk(lines, parser);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private record LinesChunk(Lines lines, LineParser parser) implements Chunk {

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
