package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.models.http.RawResponse;
import io.assay.models.http.Transport;
import io.assay.models.journal.AnswerStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The last stage: sends, keeps the answer as it came, and only then reads it.
 *
 * @param errors what a response of a status other than 200 means
 * @param journal where answers are durable before they are read
 * @param readers threads that read answers, so that neither the network nor the disk waits for it
 */
public record Sending(
        Transport transport,
        Function<RawResponse, ChatFault> errors,
        AnswerStore journal,
        Executor readers,
        Tally tally)
        implements Asking {

    private static final int OK = 200;

    @Override
    public <T> CompletionStage<Answered<T>> ask(Question<T> question) {
        tally.sent();
        return transport.send(question.outgoing().call()).thenCompose(response -> answered(question, response));
    }

    private <T> CompletionStage<Answered<T>> answered(Question<T> question, RawResponse response) {
        if (response.status() != OK) {
            return CompletableFuture.failedFuture(errors.apply(response));
        }
        return journal.keep(question.key(), response.body())
                .thenApplyAsync(durable -> question.read(response.body()), readers);
    }
}
