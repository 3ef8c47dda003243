package io.assay.models.ask;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after another on whichever thread brings them. A task that brings more does not go deeper into the stack. */
final class InTurn {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    void run(Collection<Runnable> more) {
        if (add(more)) {
            for (Runnable task = next(); task != null; task = next()) {
                task.run();
            }
        }
    }

    /** Whether the caller is the one to run them. */
    private synchronized boolean add(Collection<Runnable> more) {
        tasks.addAll(more);
        boolean mine = !running && !tasks.isEmpty();
        running |= mine;
        return mine;
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = tasks.poll();
        running = task != null;
        return task;
    }
}
