package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Usage;
import io.assay.models.http.Timing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The books of a budget. A call goes only when the most it can cost is still there beside what is reserved; one that would fit but for calls
 * under way waits for them, since they mostly cost less than was reserved.
 */
public final class Ledger {

    private static final double NANOS = 1e9;

    /** A call that waits for money. */
    private record Waiting(Cost most, Consumer<Optional<ChatFault>> go) {}

    private final Budget budget;
    private final Price price;
    private final Timing timing;
    private final Cost limit;
    private final long endNanos;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final InTurn inTurn = new InTurn();
    private Cost spent = Cost.NONE;
    private Cost reserved = Cost.NONE;

    public Ledger(Budget budget, Price price, Timing timing) {
        this.budget = budget;
        this.price = price;
        this.timing = timing;
        long usd = budget.usd().isPresent() ? (long) Math.floor(budget.usd().getAsDouble() * NANOS) : Long.MAX_VALUE;
        this.limit = new Cost(budget.tokens().orElse(Long.MAX_VALUE), usd);
        this.endNanos = timing.nanos() + budget.time().map(Duration::toNanos).orElse(Long.MAX_VALUE / 2);
    }

    Cost cost(Usage usage) {
        return new Cost(usage.promptTokens() + usage.answerTokens(), price.nanos(usage));
    }

    /** Calls back, now or later: with nothing when the call may go, else with why it may not. */
    void reserve(Cost most, Consumer<Optional<ChatFault>> go) {
        synchronized (this) {
            waiting.add(new Waiting(most, go));
        }
        inTurn.run(decided());
    }

    /** A call is over. */
    void settle(Cost most, Cost really) {
        synchronized (this) {
            reserved = reserved.minus(most);
            spent = spent.plus(really);
        }
        inTurn.run(decided());
    }

    /** How long calls may still take; nothing where time is not limited. */
    Optional<Duration> timeLeft() {
        return budget.time().map(time -> Duration.ofNanos(Math.max(0, endNanos - timing.nanos())));
    }

    private synchronized List<Runnable> decided() {
        List<Runnable> decided = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Waiting next = waiting.element();
            Optional<ChatFault> refusal = refusal(next.most);
            if (refusal.isEmpty() && !spent.plus(reserved).plus(next.most).within(limit)) {
                break;
            }
            waiting.remove();
            if (refusal.isEmpty()) {
                reserved = reserved.plus(next.most);
            }
            decided.add(() -> next.go.accept(refusal));
        }
        return decided;
    }

    private Optional<ChatFault> refusal(Cost most) {
        if (timing.nanos() >= endNanos) {
            return Optional.of(outOfTime());
        }
        Cost then = spent.plus(most);
        if (then.tokens() > limit.tokens()) {
            return refused(
                    "%d of %d tokens are spent, and the next call may cost %d",
                    spent.tokens(), limit.tokens(), most.tokens());
        }
        if (then.nanos() > limit.nanos()) {
            return refused(
                    "%.4f of %.4f US dollars are spent, and the next call may cost %.4f",
                    spent.nanos() / NANOS, limit.nanos() / NANOS, most.nanos() / NANOS);
        }
        return Optional.empty();
    }

    ChatFault outOfTime() {
        return new ChatFault(
                ChatFault.Kind.BUDGET,
                "the time of " + budget.time().orElse(Duration.ZERO) + " for model calls is over");
    }

    private static Optional<ChatFault> refused(String message, Object... values) {
        return Optional.of(new ChatFault(ChatFault.Kind.BUDGET, String.format(Locale.ROOT, message, values)));
    }

    public synchronized long spentTokens() {
        return spent.tokens();
    }

    /** US dollars, by the table of prices. */
    public synchronized double spentUsd() {
        return spent.nanos() / NANOS;
    }
}
