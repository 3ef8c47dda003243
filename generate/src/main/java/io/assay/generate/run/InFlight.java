package io.assay.generate.run;

import io.assay.core.Require;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Lets only so many calls be under way; the others wait in their order. Holds no thread of its own. */
final class InFlight {

    private final int most;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private boolean starting;

    InFlight(int most) {
        Require.that(most >= 1, "workers must be at least 1, but was %d", most);
        this.most = most;
    }

    <T> CompletableFuture<T> run(Supplier<CompletionStage<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(() -> begin(call, result));
        }
        startWaiting();
        return result;
    }

    private <T> void begin(Supplier<CompletionStage<T>> call, CompletableFuture<T> result) {
        CompletionStage<T> stage;
        try {
            stage = call.get();
        } catch (RuntimeException thrown) {
            stage = CompletableFuture.failedFuture(thrown);
        }
        var unused = stage.whenComplete((value, fault) -> {
            synchronized (this) {
                running--;
            }
            if (fault == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(fault);
            }
            startWaiting();
        });
    }

    /** One caller starts calls at a time, in a loop: a model that answers at once must not pile up frames. */
    private void startWaiting() {
        for (Runnable next = next(true); next != null; next = next(false)) {
            next.run();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable next(boolean first) {
        if (first && starting) {
            return null;
        }
        starting = running < most && !waiting.isEmpty();
        if (!starting) {
            return null;
        }
        running++;
        return waiting.poll();
    }
}
