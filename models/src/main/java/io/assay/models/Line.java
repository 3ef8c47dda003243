package io.assay.models;

import io.assay.core.Unavailable;
import io.assay.core.model.ChatFault;
import io.assay.models.ask.Answered;
import io.assay.models.ask.Asking;
import io.assay.models.ask.Budgeted;
import io.assay.models.ask.Counts;
import io.assay.models.ask.Governor;
import io.assay.models.ask.Kept;
import io.assay.models.ask.Ledger;
import io.assay.models.ask.Outcomes;
import io.assay.models.ask.Paced;
import io.assay.models.ask.Price;
import io.assay.models.ask.Question;
import io.assay.models.ask.Retried;
import io.assay.models.ask.Sending;
import io.assay.models.ask.Tally;
import io.assay.models.http.RawResponse;
import io.assay.models.http.Timing;
import io.assay.models.http.Transport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * All stages to one model, from the outside: what the run's journal has, what the cache has, trying again, budget, pace, and sending, which
 * keeps the answer before it is read. So answers from before cost nothing, each attempt is paid for, and one that waits to be tried
 * again holds no place.
 */
final class Line implements AutoCloseable {

    private static final int READERS_MAX = 4;

    private final Tally tally = new Tally();
    private final Transport transport;
    private final Timing timing;
    private final Ledger ledger;
    private final ExecutorService readers;
    private final Asking first;
    /** Calls without an outcome: nobody must wait for one that can no longer come. */
    private final Map<Question<?>, CompletableFuture<?>> open = new ConcurrentHashMap<>();

    /** @param errors what a response of a status other than 200 means */
    Line(Transport transport, Timing timing, Options options, Price price, Function<RawResponse, ChatFault> errors) {
        this.transport = transport;
        this.timing = timing;
        this.ledger = new Ledger(options.budget(), price, timing);
        this.readers = Executors.newFixedThreadPool(
                Math.min(READERS_MAX, Runtime.getRuntime().availableProcessors()), Line::daemon);
        Asking sending = new Sending(transport, errors, options.journal(), readers, tally);
        Asking paced = new Paced(sending, new Governor(options.rate(), timing));
        Asking budgeted = new Budgeted(paced, ledger, timing);
        Asking retried = new Retried(
                budgeted,
                options.retry(),
                options.rate().patience(),
                timing,
                () -> ThreadLocalRandom.current().nextDouble(),
                tally);
        Asking cached = new Kept(retried, options.cache(), true, tally);
        this.first = new Kept(cached, options.journal(), false, tally);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "assay-models-reader");
        thread.setDaemon(true);
        return thread;
    }

    <T> CompletableFuture<T> ask(Question<T> question) {
        tally.asked();
        CompletableFuture<T> result = new CompletableFuture<>();
        open.put(question, result);
        CompletionStage<T> value = first.ask(question).thenApply(this::counted);
        Outcomes.pass(value.whenComplete((answer, failure) -> open.remove(question)), result);
        return result;
    }

    private <T> T counted(Answered<T> answer) {
        tally.answered(answer.usage());
        return answer.value();
    }

    /** The answer, waited for, for interfaces that know no futures. */
    static <T> T await(CompletableFuture<T> answer, String model) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new Unavailable(model + ": " + cause.getMessage(), cause);
        }
    }

    Counts counts() {
        return tally.counts();
    }

    double spentUsd() {
        return ledger.spentUsd();
    }

    @Override
    public void close() {
        transport.close();
        timing.close();
        readers.shutdownNow();
        open.values()
                .forEach(call ->
                        call.completeExceptionally(new ChatFault(ChatFault.Kind.CONNECTION, "the model was closed")));
    }
}
