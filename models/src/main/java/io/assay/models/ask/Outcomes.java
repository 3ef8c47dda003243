package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Failures of futures, without what the library wraps around them. */
public final class Outcomes {

    private Outcomes() {}

    /** The fault of a call, if that is what went wrong. Anything else, as a full disk, is not the provider's and must not be tried again. */
    static Optional<ChatFault> fault(@Nullable Throwable failure) {
        return plain(failure) instanceof ChatFault fault ? Optional.of(fault) : Optional.empty();
    }

    private static @Nullable Throwable plain(@Nullable Throwable failure) {
        Throwable plain = failure;
        while (plain instanceof CompletionException && plain.getCause() != null) {
            plain = plain.getCause();
        }
        return plain;
    }

    /** Does something when a stage has ended in whatever way. */
    static void afterwards(CompletionStage<?> stage, Runnable action) {
        stage.whenComplete((value, failure) -> action.run());
    }

    /** Hands on how a stage ended. */
    public static <T> void pass(CompletionStage<T> from, CompletableFuture<T> to) {
        from.whenComplete((value, failure) -> {
            Throwable plain = plain(failure);
            if (plain == null) {
                to.complete(value);
            } else {
                to.completeExceptionally(plain);
            }
        });
    }
}
