package io.assay.models.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One file of answers: where each lies, read when it is wanted. Of the answers to one key the last counts. */
final class Segment implements AutoCloseable {

    private final Path path;
    private final FileChannel file;
    private final ConcurrentHashMap<AnswerKey, Place> places = new ConcurrentHashMap<>();
    private long damaged;
    private @Nullable GroupCommit writer;
    private @Nullable Lease lease;

    private Segment(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** A file that somebody else may be writing: what is whole by now. */
    static Segment read(Path path) throws IOException {
        Segment segment = new Segment(path, FileChannel.open(path, StandardOpenOption.READ));
        return opening(segment, segment::scan);
    }

    /** A file to write to, made if there is none: its torn tail is cut off. Nothing where somebody else has it. */
    static Optional<Segment> write(Path path) throws IOException {
        Optional<Lease> lease = Lease.take(path);
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        Segment segment = new Segment(
                path,
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        segment.lease = lease.get();
        return Optional.of(opening(segment, segment::own));
    }

    /** What opening a file may do. */
    private interface Opening {
        void run() throws IOException;
    }

    private static Segment opening(Segment segment, Opening opening) throws IOException {
        try {
            opening.run();
            return segment;
        } catch (IOException | RuntimeException broken) {
            segment.close();
            throw broken;
        }
    }

    private void own() throws IOException {
        long end = scan();
        file.truncate(end);
        if (end == 0) {
            file.write(ByteBuffer.wrap(Framing.HEADER), 0);
            end = Framing.HEADER.length;
        }
        file.force(true);
        writer = new GroupCommit(file, end, places::put);
    }

    /** Where the last whole record ends; 0 where there is not even a header. */
    private long scan() throws IOException {
        byte[] header = new byte[Framing.HEADER.length];
        int there = fill(ByteBuffer.wrap(header), 0);
        if (!Arrays.equals(header, 0, there, Framing.HEADER, 0, there)) {
            throw new UnusableJournal(path + " is no journal of this version of Assay: it begins with '"
                    + new String(header, 0, there, StandardCharsets.ISO_8859_1) + "', not '"
                    + new String(Framing.HEADER, StandardCharsets.ISO_8859_1)
                    + "'; use another folder, or the version that wrote it");
        }
        if (there < header.length) {
            return 0;
        }
        Scan.Found found = Scan.of(file, Framing.HEADER.length, places::put);
        damaged = found.damaged();
        return found.end();
    }

    Optional<byte[]> find(AnswerKey key) {
        Place place = places.get(key);
        return place == null ? Optional.empty() : Optional.of(body(place));
    }

    private byte[] body(Place place) {
        try {
            byte[] record = bytes(place.at(), Framing.size(place.length()));
            if (!Framing.isWhole(ByteBuffer.wrap(record), 0, place.length())) {
                throw new UnusableJournal(path + " has changed under our hands at byte " + place.at());
            }
            return Arrays.copyOfRange(record, Framing.OVERHEAD, record.length);
        } catch (IOException broken) {
            throw new UnusableJournal(path + " could not be read: " + broken.getMessage(), broken);
        }
    }

    private byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (fill(ByteBuffer.wrap(bytes), at) < length) {
            throw new IOException("it ends within a record that was whole before");
        }
        return bytes;
    }

    /** How many bytes there were: fewer than there is room for at the end of the file. A single read may bring less than that. */
    private int fill(ByteBuffer bytes, long at) throws IOException {
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, at + bytes.position());
        }
        return bytes.position();
    }

    GroupCommit writer() {
        if (writer == null) {
            throw new IllegalStateException("this segment is read only");
        }
        return writer;
    }

    int answers() {
        return places.size();
    }

    /** Bytes that belong to no whole record but have whole ones behind them. */
    long damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
        file.close();
        if (lease != null) {
            lease.close();
        }
    }
}
