package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand sketched texts as one run of bytes, in memory or on disk, never changed. In this order: columns of longs (where the
 * sample is, what its runs are, a key a band), the sketches text by text, where the runs of each text end, the runs.
 */
final class SketchBlock implements Serializable {

    private static final long serialVersionUID = 1;

    /** The column of places: role, jackknife group and ordinal. */
    static final int PLACES = 0;
    /** The column of hashes of all runs in their order. */
    static final int IDENTITIES = 1;
    /** The column of the first band. */
    static final int FIRST_BAND = 2;

    private static final int ORDINAL_BITS = 48;

    final int texts;
    private final int columns;
    private final int lanes;
    private byte @Nullable [] bytes;
    private transient @Nullable FileChannel file;
    private long position;

    SketchBlock(int texts, int columns, int lanes, byte[] bytes) {
        this.texts = texts;
        this.columns = columns;
        this.lanes = lanes;
        this.bytes = bytes;
    }

    static long place(SampleRef sample, int group) {
        return (long) sample.role().ordinal() << 56 | (long) group << ORDINAL_BITS | sample.ordinal();
    }

    static Role role(long place) {
        return Role.values()[(int) (place >>> 56)];
    }

    static int group(long place) {
        return (int) (place >>> ORDINAL_BITS) & 0xFF;
    }

    static SampleRef sample(long place) {
        return new SampleRef(role(place), place & (1L << ORDINAL_BITS) - 1);
    }

    /** Bytes held in memory. */
    synchronized long bytesInMemory() {
        return bytes == null ? 0 : bytes.length;
    }

    /** Writes the block to the end of a file and lets go of its bytes. */
    synchronized void spill(FileChannel to) throws IOException {
        if (bytes == null) {
            return;
        }
        position = to.size();
        ByteBuffer all = ByteBuffer.wrap(bytes);
        while (all.hasRemaining()) {
            to.write(all, position + all.position());
        }
        file = to;
        bytes = null;
    }

    /** One number of each text. */
    long[] column(int column) {
        long[] numbers = new long[texts];
        read((long) column * texts * Long.BYTES, texts * Long.BYTES)
                .asLongBuffer()
                .get(numbers);
        return numbers;
    }

    long place(int text) {
        return read((long) text * Long.BYTES, Long.BYTES).getLong();
    }

    short[] sketch(int text) {
        short[] sketch = new short[lanes];
        long at = (long) columns * texts * Long.BYTES + (long) text * lanes * Short.BYTES;
        read(at, lanes * Short.BYTES).asShortBuffer().get(sketch);
        return sketch;
    }

    /** Hashes of all runs of a text. */
    int[] runs(int text) {
        long ends = (long) texts * (columns * Long.BYTES + lanes * Short.BYTES);
        int from = text == 0
                ? 0
                : read(ends + (text - 1L) * Integer.BYTES, Integer.BYTES).getInt();
        int to = read(ends + (long) text * Integer.BYTES, Integer.BYTES).getInt();
        int[] runs = new int[to - from];
        long at = ends + (texts + (long) from) * Integer.BYTES;
        read(at, runs.length * Integer.BYTES).asIntBuffer().get(runs);
        return runs;
    }

    private synchronized ByteBuffer read(long at, int length) {
        byte[] held = bytes;
        if (held != null) {
            return ByteBuffer.wrap(held, Math.toIntExact(at), length).slice();
        }
        FileChannel channel = file;
        if (channel == null) {
            throw new IllegalStateException("a state that has spilled stays on its machine");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + at + buffer.position()) < 0) {
                    throw new IOException("a scratch file is shorter than what was written to it");
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space could not be read back", cause);
        }
        return buffer.flip();
    }
}
