package io.assay.models.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Appends records on one thread: all that wait go to the disk together, so that many writers share one sync. Each waiting record belongs to
 * a call in flight, and these are bounded.
 */
final class GroupCommit implements AutoCloseable {

    private static final int BUFFER = 4 << 20;

    /** A record that waits, and who waits for it. */
    private record Waiting(AnswerKey key, byte[] body, CompletableFuture<Void> durable) {}

    private final FileChannel file;
    private final Scan.Visitor written;
    private final Thread writer = new Thread(this::run, "assay-models-journal");
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private List<Waiting> waiting = new ArrayList<>();
    private boolean closed;
    private @Nullable IOException failure;
    private long end;

    /**
     * @param end where the file's last whole record ends
     * @param written told of each record that is durable, before those who wait for it
     */
    GroupCommit(FileChannel file, long end, Scan.Visitor written) {
        this.file = file;
        this.end = end;
        this.written = written;
        writer.setDaemon(true);
        writer.start();
    }

    synchronized CompletableFuture<Void> append(AnswerKey key, byte[] body) {
        CompletableFuture<Void> durable = new CompletableFuture<>();
        if (failure != null || closed) {
            durable.completeExceptionally(unusable());
        } else if (body.length > Framing.LONGEST) {
            durable.completeExceptionally(
                    new UnusableJournal("an answer of " + body.length + " bytes is too long to keep"));
        } else {
            waiting.add(new Waiting(key, body, durable));
            notifyAll();
        }
        return durable;
    }

    private UnusableJournal unusable() {
        return failure == null
                ? new UnusableJournal("the journal is closed")
                : new UnusableJournal("the journal could not be written: " + failure.getMessage(), failure);
    }

    private void run() {
        for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
            commit(group);
        }
    }

    /** All that wait; nothing once closed and done. */
    private synchronized List<Waiting> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException nobodyInterruptsThisThread) {
                throw new IllegalStateException(nobodyInterruptsThisThread);
            }
        }
        List<Waiting> group = waiting;
        waiting = new ArrayList<>();
        return group;
    }

    private void commit(List<Waiting> group) {
        try {
            long at = end;
            for (Waiting one : group) {
                put(one);
            }
            flush();
            file.force(false);
            for (Waiting one : group) {
                written.record(one.key, new Place(at, one.body.length));
                at += Framing.size(one.body.length);
            }
            group.forEach(one -> one.durable.complete(null));
        } catch (IOException broken) {
            fail(broken);
            group.forEach(one -> one.durable.completeExceptionally(unusable()));
        }
    }

    private synchronized void fail(IOException broken) {
        failure = broken;
    }

    private void put(Waiting one) throws IOException {
        int size = Framing.size(one.body.length);
        if (size > buffer.remaining()) {
            flush();
        }
        if (size > buffer.capacity()) {
            ByteBuffer large = ByteBuffer.allocate(size);
            Framing.write(large, one.key, one.body);
            write(large.flip());
        } else {
            Framing.write(buffer, one.key, one.body);
        }
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
