package io.assay.app;

import io.assay.core.model.Capabilities;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A chat model that remembers whether it ever answered. */
final class WatchedChat implements ChatModel {

    private final ChatModel model;
    private final AtomicLong answers = new AtomicLong();
    private final AtomicReference<@Nullable ChatFault> fault = new AtomicReference<>();

    WatchedChat(ChatModel model) {
        this.model = model;
    }

    /** What went wrong, where it was asked and never answered. */
    Optional<ChatFault> unreachable() {
        return answers.get() > 0 ? Optional.empty() : Optional.ofNullable(fault.get());
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Capabilities capabilities() {
        return model.capabilities();
    }

    @Override
    public CompletionStage<Reply> chat(Prompt prompt, int draw) {
        return model.chat(prompt, draw).whenComplete((reply, thrown) -> {
            Throwable cause = thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
            if (cause == null) {
                answers.incrementAndGet();
            } else if (cause instanceof ChatFault faulty) {
                fault.set(faulty);
            }
        });
    }

    @Override
    public double spentUsd() {
        return model.spentUsd();
    }

    @Override
    public void close() {
        model.close();
    }
}
