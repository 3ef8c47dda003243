package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.models.journal.AnswerStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers from before, where they are kept. One that cannot be read is as good as none: it is asked for again.
 *
 * @param fills whether new answers are put there once they have been read
 */
public record Kept(Asking next, AnswerStore store, boolean fills, Tally tally) implements Asking {

    @Override
    public <T> CompletionStage<Answered<T>> ask(Question<T> question) {
        Optional<Answered<T>> kept = store.find(question.key()).flatMap(body -> readable(question, body));
        if (kept.isPresent()) {
            tally.kept();
            return CompletableFuture.completedFuture(kept.get());
        }
        return fills ? next.ask(question).thenCompose(answer -> keep(question, answer)) : next.ask(question);
    }

    private static <T> Optional<Answered<T>> readable(Question<T> question, byte[] body) {
        try {
            return Optional.of(question.read(body));
        } catch (ChatFault broken) {
            return Optional.empty();
        }
    }

    private <T> CompletionStage<Answered<T>> keep(Question<T> question, Answered<T> answer) {
        return store.keep(question.key(), answer.body()).thenApply(durable -> answer);
    }
}
