package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.models.http.Timing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets calls through to one provider, in their order: by rate, by how many it takes at a time, and not while it asks to wait. */
public final class Governor {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final int MOST_DOUBLINGS = 10;

    /** A call that may go. */
    record Pass(long number, long tokens) {}

    /** A call that waits. */
    private record Waiting(long tokens, Consumer<Pass> go) {}

    private final Timing timing;
    private final Rate rate;
    private final AdaptiveLimit limit;
    private final List<Bucket> requests;
    private final List<Bucket> tokens;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final InTurn inTurn = new InTurn();
    private int inFlight;
    private int strikes;
    private long pausedUntil;
    private long wakeAt;
    private @Nullable Runnable wakeUp;

    public Governor(Rate rate, Timing timing) {
        this.timing = timing;
        this.rate = rate;
        this.limit = new AdaptiveLimit(rate.inFlight());
        long now = timing.nanos();
        this.pausedUntil = now;
        this.requests = rate.requestsPerMinute().stream()
                .mapToObj(most -> new Bucket(most, now))
                .toList();
        this.tokens = rate.tokensPerMinute().stream()
                .mapToObj(most -> new Bucket(most, now))
                .toList();
    }

    /** Calls back, now or later, when a call of so many tokens at most may go. */
    void enter(long mostTokens, Consumer<Pass> go) {
        synchronized (this) {
            waiting.add(new Waiting(mostTokens, go));
        }
        letThrough();
    }

    /** A call went well. */
    void wentWell(Pass pass, long tokensUsed) {
        synchronized (this) {
            leave(pass, tokensUsed);
            strikes = 0;
            limit.good();
        }
        letThrough();
    }

    /** A call failed. Whatever it would have cost is given back. */
    void failed(Pass pass, ChatFault fault) {
        synchronized (this) {
            leave(pass, 0);
            if (isTooMuch(fault.kind()) && limit.tooMuch(pass.number)) {
                pause(fault);
            } else {
                fault.retryAfter().ifPresent(this::pause);
            }
        }
        letThrough();
    }

    private void leave(Pass pass, long tokensUsed) {
        inFlight--;
        tokens.forEach(bucket -> bucket.giveBack(pass.tokens - tokensUsed));
    }

    private static boolean isTooMuch(ChatFault.Kind kind) {
        return kind == ChatFault.Kind.RATE_LIMIT
                || kind == ChatFault.Kind.TIMEOUT
                || kind == ChatFault.Kind.UNAVAILABLE;
    }

    /** As long as the provider asks for; one that only says it is too much is left alone for a while that doubles each time. */
    private void pause(ChatFault fault) {
        if (fault.retryAfter().isPresent()) {
            pause(fault.retryAfter().get());
        } else if (fault.kind() == ChatFault.Kind.RATE_LIMIT) {
            pause(FIRST_PAUSE.multipliedBy(1L << strikes));
            strikes = Math.min(MOST_DOUBLINGS, strikes + 1);
        }
    }

    private void pause(Duration asked) {
        Duration kept = asked.compareTo(rate.patience()) > 0 ? rate.patience() : asked;
        pausedUntil = Math.max(pausedUntil, timing.nanos() + kept.toNanos());
    }

    private void letThrough() {
        inTurn.run(admitted());
    }

    private synchronized List<Runnable> admitted() {
        List<Runnable> admitted = new ArrayList<>();
        while (!waiting.isEmpty() && inFlight < limit.limit()) {
            long wait = waitNanos(waiting.element(), timing.nanos());
            if (wait > 0) {
                wakeIn(wait);
                break;
            }
            admitted.add(admit(waiting.remove()));
        }
        return admitted;
    }

    private Runnable admit(Waiting next) {
        inFlight++;
        requests.forEach(bucket -> bucket.take(1));
        tokens.forEach(bucket -> bucket.take(next.tokens));
        Pass pass = new Pass(limit.start(), next.tokens);
        return () -> next.go.accept(pass);
    }

    private long waitNanos(Waiting next, long now) {
        long wait = Math.max(0, pausedUntil - now);
        for (Bucket bucket : requests) {
            wait = Math.max(wait, bucket.waitNanos(1, now));
        }
        for (Bucket bucket : tokens) {
            wait = Math.max(wait, bucket.waitNanos(next.tokens, now));
        }
        return wait;
    }

    /** What is given back may let the next call go earlier than was planned. */
    private void wakeIn(long nanos) {
        long at = timing.nanos() + nanos;
        if (wakeUp != null && wakeAt <= at) {
            return;
        }
        if (wakeUp != null) {
            wakeUp.run(); // Cancels it.
        }
        wakeAt = at;
        wakeUp = timing.after(Duration.ofNanos(nanos), this::wake);
    }

    private void wake() {
        synchronized (this) {
            wakeUp = null;
        }
        letThrough();
    }

    /** How many calls it lets through at a time, for now. */
    public synchronized int limit() {
        return limit.limit();
    }
}
