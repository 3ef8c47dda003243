package io.assay.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Independent work on several threads, results in the order of the work. */
final class Workers {

    private Workers() {}

    static <A, B> List<B> map(int threads, List<A> work, Function<A, B> function) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<B>> running = new ArrayList<>();
            for (A one : work) {
                running.add(pool.submit(() -> function.apply(one)));
            }
            List<B> results = new ArrayList<>();
            for (Future<B> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("measuring was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(Causes.print(failed), failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
