package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import io.assay.models.http.Timing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.DoubleSupplier;

/**
 * Tries again where that may help: after a time drawn evenly up to a bound that doubles (full jitter: Brooker 2015, AWS Architecture Blog),
 * or after what the provider asks for and a little more, so that not all come back at once. Being asked to slow down costs patience but is
 * no error.
 */
public final class Retried implements Asking {

    private static final int MOST_DOUBLINGS = 20;

    private final Asking next;
    private final Retry retry;
    private final Duration patience;
    private final Timing timing;
    private final DoubleSupplier random;
    private final Tally tally;
    private final FaultWindow window;

    /**
     * @param patience how long one call puts up with being asked to slow down
     * @param random numbers from 0 to 1; used by many threads
     */
    public Retried(Asking next, Retry retry, Duration patience, Timing timing, DoubleSupplier random, Tally tally) {
        this.next = next;
        this.retry = retry;
        this.patience = patience;
        this.timing = timing;
        this.random = random;
        this.tally = tally;
        this.window = new FaultWindow(retry);
    }

    @Override
    public <T> CompletionStage<Answered<T>> ask(Question<T> question) {
        CompletableFuture<Answered<T>> result = new CompletableFuture<>();
        attempt(question, new Course(0, 0, timing.nanos()), result);
        return result;
    }

    /** How a call has gone so far. */
    private record Course(int faults, int slowdowns, long startNanos) {

        Course after(ChatFault fault) {
            return fault.kind() == Kind.RATE_LIMIT
                    ? new Course(faults, slowdowns + 1, startNanos)
                    : new Course(faults + 1, slowdowns, startNanos);
        }
    }

    private <T> void attempt(Question<T> question, Course course, CompletableFuture<Answered<T>> result) {
        if (window.isHopeless()) {
            result.completeExceptionally(new ChatFault(Kind.UNAVAILABLE, "no more calls are made: " + window.report()));
            return;
        }
        next.ask(question).whenComplete((answer, failure) -> {
            if (failure == null) {
                window.note(true);
                result.complete(answer);
            } else {
                Outcomes.fault(failure)
                        .ifPresentOrElse(
                                fault -> afterFault(question, course.after(fault), fault, result),
                                () -> result.completeExceptionally(failure));
            }
        });
    }

    private <T> void afterFault(
            Question<T> question, Course course, ChatFault fault, CompletableFuture<Answered<T>> result) {
        tally.fault(fault.kind());
        Duration wait = waitAfter(fault, course);
        if (isOver(fault, course, wait)) {
            // A spent budget and a call that was never possible say nothing of the server.
            if (fault.kind() != Kind.BUDGET && fault.kind() != Kind.UNABLE) {
                window.note(false);
            }
            result.completeExceptionally(fault);
        } else {
            tally.retried();
            timing.after(wait, () -> attempt(question, course, result));
        }
    }

    private boolean isOver(ChatFault fault, Course course, Duration wait) {
        if (fault.kind() == Kind.RATE_LIMIT) {
            return timing.nanos() - course.startNanos + wait.toNanos() > patience.toNanos();
        }
        return !fault.kind().passing() || course.faults >= retry.attempts();
    }

    private Duration waitAfter(ChatFault fault, Course course) {
        int doublings = Math.min(MOST_DOUBLINGS, course.faults + course.slowdowns - 1);
        // Doubles do not overflow.
        double longest = retry.longest().toNanos();
        long bound = (long) Math.min(longest, Math.scalb((double) retry.base().toNanos(), doublings));
        return fault.retryAfter()
                .map(asked -> asked.plus(part(retry.base().toNanos())))
                .orElseGet(() -> part(bound));
    }

    private Duration part(long nanos) {
        return Duration.ofNanos((long) (random.getAsDouble() * nanos));
    }
}
