package io.assay.core.engine;

import io.assay.core.Scratch;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Temporary files that vanish when they are closed, or when the process ends in whatever way. */
public final class ScratchFolder implements Scratch, Closeable {

    private final Path folder;
    private final List<FileChannel> open = new ArrayList<>();

    public ScratchFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized FileChannel file() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "assay-", ".scratch");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        // Where the system allows it, the name goes at once: then not even a killed process leaves the file behind.
        Files.deleteIfExists(file);
        open.add(channel);
        return channel;
    }

    @Override
    public synchronized void close() {
        for (FileChannel channel : open) {
            try {
                channel.close();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        open.clear();
    }
}
