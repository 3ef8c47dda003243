package io.assay.models.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers as they came, kept over the end of the process. Safe for use from many threads. */
public interface AnswerStore extends AutoCloseable {

    /** The last answer kept under a key. */
    Optional<byte[]> find(AnswerKey key);

    /** Done when the answer would survive a crash of the process and of the machine. */
    CompletionStage<Void> keep(AnswerKey key, byte[] body);

    @Override
    default void close() {}

    /** Keeps nothing. */
    AnswerStore NONE = new AnswerStore() {
        @Override
        public Optional<byte[]> find(AnswerKey key) {
            return Optional.empty();
        }

        @Override
        public CompletionStage<Void> keep(AnswerKey key, byte[] body) {
            return CompletableFuture.completedFuture(null);
        }
    };
}
