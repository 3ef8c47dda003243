package io.assay.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C as a wish to end soon: what is under way may end in its own time, for as long as this is open. */
final class Interruption implements AutoCloseable {

    private static final int GOODBYE_SECONDS = 30;

    private final AtomicBoolean wished = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheEnd);

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForTheEnd() {
        wished.set(true);
        try {
            boolean unused = ended.await(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean wished() {
        return wished.get();
    }

    @Override
    public void close() {
        ended.countDown();
        if (!wished.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
