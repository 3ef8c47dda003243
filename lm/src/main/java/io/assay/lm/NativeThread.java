package io.assay.lm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread that touches a model. Its stack is large: llama.cpp splits texts with recursive regular expressions, and the stack of a
 * usual Java thread would not do.
 */
final class NativeThread implements Executor, AutoCloseable {

    private static final long STACK_BYTES = 256L << 20;
    private static final long PATIENCE_SECONDS = 600;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(null, work, "llama", STACK_BYTES);
        made.setDaemon(true);
        return made;
    });

    /** Runs later, in turn. */
    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Runs in turn and waits for the answer. */
    <T> T call(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Lets what is in turn finish, then the last work, then ends. */
    void close(Runnable last) {
        if (!thread.isShutdown()) {
            thread.execute(last);
            close();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
