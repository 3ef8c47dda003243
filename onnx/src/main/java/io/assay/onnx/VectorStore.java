package io.assay.onnx;

import io.assay.core.kernel.Mix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of one model on disk, found by a hash of the text. Every process appends to a file of its own and reads all; a record carries a
 * checksum, so that what was torn by a crash is not taken for a vector.
 */
final class VectorStore implements AutoCloseable {

    /** The most bytes of one model; beyond it the oldest files go. */
    static final long BYTES_MAX = 2L << 30;

    private static final int KEY_BYTES = 16;
    private static final int SUM_BYTES = 8;

    /** The first 128 bits of a SHA-256. */
    record Print(long a, long b) {
        static Print of(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                ByteBuffer bytes = ByteBuffer.wrap(hash);
                return new Print(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Where a vector lies, and how many numbers it has. */
    private record Place(ByteBuffer file, int at, int width) {}

    private final Path folder;
    private final Map<Print, Place> places = new HashMap<>();
    private final Map<Print, Long> written = new HashMap<>();
    private int writtenWidth;
    private boolean closed;
    private @Nullable FileChannel out;

    /** @param folder holds the vectors of one model */
    VectorStore(Path folder, long bytesMax) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (Path file : trimmed(bytesMax)) {
                read(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("the cache " + folder + " cannot be used", unusable);
        }
    }

    private static int recordBytes(int width) {
        return KEY_BYTES + Float.BYTES * width + SUM_BYTES;
    }

    /** The files that stay, oldest first. */
    private List<Path> trimmed(long bytesMax) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = new ArrayList<>(all.filter(file -> width(file) > 0).toList());
        }
        files.sort(Comparator.comparing((Path file) -> file.toFile().lastModified())
                .thenComparing(Path::toString));
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        while (bytes > bytesMax && !files.isEmpty()) {
            Path oldest = files.remove(0);
            bytes -= Files.size(oldest);
            Files.delete(oldest);
        }
        return files;
    }

    /** The width of the vectors in a file is its extension; 0 where it is none of ours. */
    private static int width(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return extension.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(extension) : 0;
    }

    private void read(Path file) throws IOException {
        int width = width(file);
        int step = recordBytes(width);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = Math.min(in.size(), Integer.MAX_VALUE - 8L);
            MappedByteBuffer mapped = in.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
            mapped.order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + step <= bytes; at += step) {
                places.put(new Print(mapped.getLong(at), mapped.getLong(at + 8)), new Place(mapped, at, width));
            }
        }
    }

    /** The vector of a text, if it is known and whole. */
    Optional<double[]> find(Print print) {
        Place place = place(print);
        if (place == null || !whole(place)) {
            return Optional.empty();
        }
        double[] vector = new double[place.width()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = place.file().getFloat(place.at() + KEY_BYTES + Float.BYTES * i);
        }
        return Optional.of(vector);
    }

    private synchronized @Nullable Place place(Print print) {
        Long position = written.get(print);
        if (position == null || out == null) {
            return places.get(print);
        }
        ByteBuffer record = ByteBuffer.allocate(recordBytes(writtenWidth)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (record.hasRemaining() && out.read(record, position + record.position()) > 0) {}
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the cache " + folder + " cannot be read", unreadable);
        }
        return record.hasRemaining() ? null : new Place(record, 0, writtenWidth);
    }

    private static boolean whole(Place place) {
        int end = place.at() + recordBytes(place.width()) - SUM_BYTES;
        return sum(place.file(), place.at(), end) == place.file().getLong(end);
    }

    private static long sum(ByteBuffer bytes, int from, int to) {
        long sum = to;
        sum -= from;
        for (int i = from; i < to; i += Float.BYTES) {
            sum = Mix.then(sum, bytes.getInt(i));
        }
        return Mix.mix(sum);
    }

    /** Adds vectors; they are found from now on, and by the next run. */
    synchronized void add(List<Print> prints, List<double[]> vectors) {
        if (closed) {
            return;
        }
        int width = vectors.get(0).length;
        ByteBuffer bytes =
                ByteBuffer.allocate(recordBytes(width) * prints.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < prints.size(); i++) {
            int at = bytes.position();
            bytes.putLong(prints.get(i).a()).putLong(prints.get(i).b());
            for (double v : vectors.get(i)) {
                bytes.putFloat((float) v);
            }
            bytes.putLong(sum(bytes, at, bytes.position()));
        }
        bytes.flip();
        try {
            FileChannel channel = channel(width);
            for (int i = 0; i < prints.size(); i++) {
                written.put(prints.get(i), channel.position() + (long) i * recordBytes(width));
            }
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException full) {
            // Remembering is a convenience: the answers are right without it.
            close();
        }
    }

    private FileChannel channel(int width) throws IOException {
        if (out == null) {
            out = FileChannel.open(
                    folder.resolve(UUID.randomUUID() + "." + width),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            writtenWidth = width;
        }
        return out;
    }

    @Override
    public synchronized void close() {
        closed = true;
        written.clear();
        if (out != null) {
            try {
                out.close();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
            out = null;
        }
    }
}
