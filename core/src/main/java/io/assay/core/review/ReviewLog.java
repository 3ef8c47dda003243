package io.assay.core.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Decisions in the order they were made, one JSON object a line, each on the disk before the next is asked for. A line ends with a checksum of itself and the
 * line before, so that none can be changed, dropped or put between. A line that was cut off while it was written is left out; anything else that does not fit is
 * an error.
 */
public final class ReviewLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUM = "sum";
    private static final int SUM_DIGITS = 16;
    private static final long BYTES_MAX = 1L << 28;

    private final FileChannel channel;
    private final List<Decision> decisions;
    private String last;

    private ReviewLog(FileChannel channel, Read read) {
        this.channel = channel;
        this.decisions = new ArrayList<>(read.decisions());
        this.last = read.last();
    }

    /**
     * What a log holds.
     *
     * @param last checksum of the last line
     * @param bytes of whole lines
     */
    private record Read(List<Decision> decisions, String last, long bytes) {}

    /** Opens a log to add to; makes it where there is none. */
    public static ReviewLog open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Read read = Files.exists(file) ? readAll(file) : new Read(List.of(), "", 0);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException(file + " is open in another review; close that first");
        }
        channel.truncate(read.bytes());
        channel.position(read.bytes());
        return new ReviewLog(channel, read);
    }

    /** The decisions of a log. */
    public static List<Decision> read(Path file) throws IOException {
        return readAll(file).decisions();
    }

    private static Read readAll(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            throw new IOException(file + " is larger than " + BYTES_MAX + " bytes; it is no log of reviews");
        }
        String text = Files.readString(file);
        int whole = text.lastIndexOf('\n') + 1;
        List<Decision> decisions = new ArrayList<>();
        String sum = "";
        for (String line : text.substring(0, whole).lines().toList()) {
            sum = checked(file, decisions.size() + 1, line, sum, decisions);
        }
        return new Read(decisions, sum, text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
    }

    private static String checked(Path file, int number, String line, String before, List<Decision> decisions)
            throws IOException {
        try {
            if (!(JSON.readTree(line) instanceof ObjectNode node)) {
                throw new IOException(file + ", line " + number + ": it is no decision");
            }
            JsonNode sum = node.remove(SUM);
            String expected = sum(before, JSON.writeValueAsString(node));
            if (sum == null || !sum.asText().equals(expected)) {
                throw new IOException(file + ", line " + number
                        + ": the checksum does not fit; the line or one before it was changed or removed. Take the file"
                        + " from a copy");
            }
            decisions.add(JSON.treeToValue(node, Decision.class));
            return expected;
        } catch (JsonProcessingException unreadable) {
            throw new IOException(
                    file + ", line " + number + ": it is no decision: " + unreadable.getOriginalMessage());
        }
    }

    /** Adds a decision; when this returns it is on the disk. */
    public void add(Decision decision) throws IOException {
        ObjectNode node = JSON.valueToTree(decision);
        String sum = sum(last, JSON.writeValueAsString(node));
        node.put(SUM, sum);
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
        last = sum;
        decisions.add(decision);
    }

    /** All of them, in their order. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    private static String sum(String before, String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((before + json).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, SUM_DIGITS / 2));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
