package io.assay.core.engine;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.data.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries out a pass on this machine: one thread cuts batches, the others parse, compute features and add. */
final class LocalEngine {

    private static final int OBSERVATIONS_AT_ONCE = 512;
    private static final int PREPARED_AT_ONCE = 32;

    private final Settings settings;
    private final Features features;
    private final Progress progress;

    LocalEngine(Settings settings, Features features, Progress progress) {
        this.settings = settings;
        this.features = features;
        this.progress = progress;
    }

    /** The most observations of a role that a fold can be shown. */
    int sampleMax(Fold<?, ?> fold) {
        return features.sampleMax(fold);
    }

    /** Reads the data once. */
    Partial scan(Pass pass, List<Dataset> data, Context context, Ledger ledger) throws IOException {
        int threads = settings.threads();
        BlockingQueue<Optional<Batch>> queue = new ArrayBlockingQueue<>(2 * threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<Partial>> running = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> work(pass, queue, context, ledger)));
            }
            for (Dataset dataset : data) {
                try (Batches batches = dataset.open()) {
                    for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                        offer(queue, Optional.of(batch), running);
                    }
                }
            }
            for (int i = 0; i < threads; i++) {
                offer(queue, Optional.empty(), running);
            }
            Partial whole = running.get(0).get();
            for (Future<Partial> other : running.subList(1, threads)) {
                whole.merge(other.get());
            }
            return whole;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a worker failed: " + Causes.print(failed), failed);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Waits for room, but not for ever: a worker that has died takes nothing any more. */
    private static void offer(
            BlockingQueue<Optional<Batch>> queue, Optional<Batch> batch, List<Future<Partial>> running)
            throws InterruptedException, ExecutionException {
        while (!queue.offer(batch, 1, TimeUnit.SECONDS)) {
            for (Future<Partial> worker : running) {
                if (worker.isDone()) {
                    worker.get();
                }
            }
        }
    }

    private Partial work(Pass pass, BlockingQueue<Optional<Batch>> queue, Context context, Ledger ledger)
            throws InterruptedException {
        Partial partial = pass.start(context);
        for (Optional<Batch> batch = queue.take(); batch.isPresent(); batch = queue.take()) {
            Parsed parsed = batch.get().parse();
            ledger.add(parsed);
            List<Sample> samples = parsed.samples();
            for (int from = 0; from < samples.size(); from += OBSERVATIONS_AT_ONCE) {
                int to = Math.min(samples.size(), from + OBSERVATIONS_AT_ONCE);
                add(pass, partial, observe(samples.subList(from, to)));
            }
            progress.done(batch.get().bytes());
        }
        return partial;
    }

    private List<Observation> observe(List<Sample> samples) {
        List<Observation> observations = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            observations.add(Ranks.observe(sample, settings.seed()));
        }
        return observations;
    }

    /** Computes what the pass needs and adds; all observations are of one role. */
    private void add(Pass pass, Partial partial, List<Observation> observations) {
        if (!observations.isEmpty()) {
            features.compute(pass.features(observations.get(0).role()), observations);
            Pass.add(partial, observations);
        }
    }

    /** Answers the dear features of samples in memory side by side, so that metrics find them answered. */
    void prepare(List<Feature<?>> wanted, List<Observation> observations) {
        List<List<Observation>> parts = new ArrayList<>();
        for (int from = 0; from < observations.size(); from += PREPARED_AT_ONCE) {
            parts.add(observations.subList(from, Math.min(observations.size(), from + PREPARED_AT_ONCE)));
        }
        Workers.map(settings.threads(), parts, part -> {
            // Seen anew, so that cheap answers on the way are not held for every sample.
            features.compute(wanted, part.stream().map(Observation::again).toList());
            progress.done(part.size());
            return part.size();
        });
    }

    /** The same on samples in memory. */
    Partial scan(Pass pass, List<Observation> observations, Context context) {
        Partial partial = pass.start(context);
        List<Observation> run = new ArrayList<>();
        for (Observation observation : observations) {
            if (!run.isEmpty() && (run.get(0).role() != observation.role() || run.size() >= OBSERVATIONS_AT_ONCE)) {
                add(pass, partial, run);
                run.clear();
            }
            run.add(observation.again());
        }
        add(pass, partial, run);
        return partial;
    }

    /** Shows samples in memory with features computed, one after the other; few are held at once. */
    void show(Collection<Feature<?>> wanted, List<Observation> observations, Consumer<Observation> taker) {
        List<Feature<?>> ordered = Features.ordered(wanted);
        for (int from = 0; from < observations.size(); from += OBSERVATIONS_AT_ONCE) {
            int to = Math.min(observations.size(), from + OBSERVATIONS_AT_ONCE);
            List<Observation> some = observations.subList(from, to).stream()
                    .map(Observation::again)
                    .toList();
            features.compute(ordered, some);
            some.forEach(taker);
        }
    }
}
