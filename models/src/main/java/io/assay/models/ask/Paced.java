package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Usage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks only when the governor lets it. */
public record Paced(Asking next, Governor governor) implements Asking {

    @Override
    public <T> CompletionStage<Answered<T>> ask(Question<T> question) {
        CompletableFuture<Answered<T>> result = new CompletableFuture<>();
        governor.enter(tokens(question.outgoing().most()), pass -> {
            // The governor hears of the end first, so that the next call goes out before anybody works on this answer.
            CompletionStage<Answered<T>> asked = next.ask(question).whenComplete((answer, failure) -> {
                if (answer != null) {
                    governor.wentWell(pass, tokens(question.charged(answer)));
                } else {
                    governor.failed(pass, Outcomes.fault(failure).orElseGet(Paced::ours));
                }
            });
            Outcomes.pass(asked, result);
        });
        return result;
    }

    private static long tokens(Usage usage) {
        return usage.promptTokens() + usage.answerTokens();
    }

    /** A failure on this side says nothing of the server. */
    private static ChatFault ours() {
        return new ChatFault(ChatFault.Kind.REJECTED, "failed on this side");
    }
}
