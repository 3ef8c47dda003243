package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.models.http.Timing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks only while the budget lasts. A call whose end is not known is counted for all it can have cost. */
public record Budgeted(Asking next, Ledger ledger, Timing timing) implements Asking {

    @Override
    public <T> CompletionStage<Answered<T>> ask(Question<T> question) {
        CompletableFuture<Answered<T>> result = new CompletableFuture<>();
        Cost most = ledger.cost(question.outgoing().most());
        ledger.reserve(
                most,
                refusal -> refusal.ifPresentOrElse(result::completeExceptionally, () -> go(question, most, result)));
        return result;
    }

    private <T> void go(Question<T> question, Cost most, CompletableFuture<Answered<T>> result) {
        endInTime(result);
        CompletionStage<Answered<T>> settled = next.ask(question).whenComplete((answer, failure) -> {
            boolean free = Outcomes.fault(failure).filter(Budgeted::isFree).isPresent();
            Cost failed = free ? Cost.NONE : most;
            ledger.settle(most, answer == null ? failed : ledger.cost(question.charged(answer)));
        });
        Outcomes.pass(settled, result);
    }

    /** The answer of a call that is cut off here is still kept when it comes. */
    private void endInTime(CompletableFuture<?> result) {
        ledger.timeLeft().ifPresent(left -> {
            Runnable ended = timing.after(left, () -> result.completeExceptionally(ledger.outOfTime()));
            Outcomes.afterwards(result, ended);
        });
    }

    private static boolean isFree(ChatFault fault) {
        return switch (fault.kind()) {
            case RATE_LIMIT, UNAVAILABLE, UNAUTHORISED, REJECTED, BUDGET, UNABLE -> true;
            case CONNECTION, TIMEOUT, MALFORMED -> false;
        };
    }
}
