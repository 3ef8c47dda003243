package io.assay.models.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a file, held by one process at a time. What is locked is a file beside it: POSIX drops a process's lock when any of
 * its channels on that very file closes, and segments are opened by readers too. Within a process leases are kept in a set, for the same
 * reason.
 */
final class Lease implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private Lease(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Nothing where somebody else has it. */
    static Optional<Lease> take(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (!HELD_HERE.add(path)) {
            return Optional.empty();
        }
        Optional<Lease> lease = Optional.empty();
        try {
            FileChannel lock = FileChannel.open(
                    path.resolveSibling(path.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
            } else {
                lease = Optional.of(new Lease(path, lock));
            }
        } finally {
            if (lease.isEmpty()) {
                HELD_HERE.remove(path);
            }
        }
        return lease;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        HELD_HERE.remove(path);
    }
}
