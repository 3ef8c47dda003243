package io.assay.models.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time as the room sees it, so that tests can let it pass. */
public interface Timing extends AutoCloseable {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Does something later, unless the returned action is run before. The task must be short. */
    Runnable after(Duration delay, Runnable task);

    @Override
    default void close() {}

    /** Real time, on one thread that does not keep the process alive. */
    static Timing real() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "assay-models-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return new Timing() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Runnable after(Duration delay, Runnable task) {
                ScheduledFuture<?> planned = clock.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> planned.cancel(false);
            }

            @Override
            public void close() {
                clock.shutdownNow();
            }
        };
    }
}
