package io.assay.lm;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A reply to come. Whoever waits for it goes on elsewhere: the model's thread has to decode. */
final class Promise {

    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    CompletionStage<Reply> stage() {
        return reply;
    }

    void keep(Reply kept) {
        reply.completeAsync(() -> kept);
    }

    /** There is no reply; whatever went wrong is told as a fault. */
    void fail(RuntimeException cause) {
        ChatFault fault = cause instanceof ChatFault told
                ? told
                : new ChatFault(ChatFault.Kind.UNAVAILABLE, String.valueOf(cause.getMessage()), null, cause);
        reply.defaultExecutor().execute(() -> reply.completeExceptionally(fault));
    }
}
