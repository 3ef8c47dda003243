package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The log of a run: a line for each thing that was decided, its checksum before it. A line is there whole or not at all: what a crash left of
 * the last one is cut off; damage anywhere else is an error, for it cannot come from a crash.
 */
final class RunLog implements Closeable {

    private static final int CHECKSUM_DIGITS = 8;
    /** A round of the largest size with the longest answers stays below it. */
    private static final int LINE_BYTES_MAX = 1 << 30;

    private final Path file;
    private final FileChannel channel;
    private int size;

    private RunLog(Path file, FileChannel channel, int size) {
        this.file = file;
        this.channel = channel;
        this.size = size;
    }

    /** How many lines there are. */
    int size() {
        return size;
    }

    /** Opens or begins a log and cuts off what a crash left behind. */
    static RunLog open(Path file) throws IOException {
        long whole = 0;
        int size = 0;
        if (Files.exists(file)) {
            try (Lines lines = new Lines(file)) {
                while (lines.next().isPresent()) {
                    whole = lines.at;
                    size++;
                }
            }
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        return new RunLog(file, channel, size);
    }

    /** Adds a line; when this returns, it is on the disk. */
    void append(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = (checksum(bytes) + " ").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer line = ByteBuffer.allocate(head.length + bytes.length + 1);
        line.put(head).put(bytes).put((byte) '\n').flip();
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
        size++;
    }

    /** All lines from the first, while others may be added. */
    Lines lines() throws IOException {
        return new Lines(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static String checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** The lines of a log, one after the other. */
    static final class Lines implements Closeable {

        private final Path file;
        private final InputStream in;
        private long at;
        private int number;

        Lines(Path file) throws IOException {
            this.file = file;
            in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        /** The next whole line, or nothing at the end. */
        Optional<JsonNode> next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int read = in.read();
            for (; read >= 0 && read != '\n'; read = in.read()) {
                line.write(read);
                if (line.size() > LINE_BYTES_MAX) {
                    throw damaged("is too long");
                }
            }
            number++;
            byte[] bytes = line.toByteArray();
            if (read < 0) {
                return Optional.empty(); // Nothing, or what a crash left of a line.
            }
            at += bytes.length + 1L;
            return Optional.of(checked(bytes));
        }

        private JsonNode checked(byte[] line) throws IOException {
            if (line.length <= CHECKSUM_DIGITS) {
                throw damaged("has no checksum");
            }
            byte[] json = java.util.Arrays.copyOfRange(line, CHECKSUM_DIGITS + 1, line.length);
            String expected = new String(line, 0, CHECKSUM_DIGITS, StandardCharsets.US_ASCII);
            if (!expected.equals(checksum(json))) {
                throw damaged("does not agree with its checksum");
            }
            return RoundJson.JSON.readTree(json);
        }

        private IOException damaged(String how) {
            return new IOException(file + " line " + number + " " + how
                    + ": the file was changed or the disk is failing; restore it, or begin in another directory");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
