package io.assay.models.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file in memory, moved along as a scan goes. */
final class Window {

    private static final int USUAL = 1 << 20;

    private final FileChannel file;
    private final long size;
    private ByteBuffer bytes = ByteBuffer.allocate(USUAL).limit(0);
    private long start;

    Window(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    long size() {
        return size;
    }

    /** Brings a stretch into memory; false where the file ends before it does. */
    boolean holds(long at, int length) throws IOException {
        if (at + length > size) {
            return false;
        }
        if (at < start || at + length > start + bytes.limit()) {
            load(at, length);
        }
        return true;
    }

    private void load(long at, int length) throws IOException {
        int wanted = (int) Math.min(size - at, Math.max(USUAL, length));
        bytes = bytes.capacity() >= wanted ? bytes.clear() : ByteBuffer.allocate(wanted);
        bytes.limit(wanted);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // A read may bring less than was asked for.
        }
        bytes.flip();
        start = at;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** Where a place of the file, once {@link #holds held}, is in {@link #bytes}. */
    int index(long at) {
        return (int) (at - start);
    }
}
