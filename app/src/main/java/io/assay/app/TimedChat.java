package io.assay.app;

import io.assay.core.model.Capabilities;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up how long answers take, for the estimate of a dry run. */
record TimedChat(ChatModel model, AtomicLong nanos, AtomicLong calls) implements ChatModel {

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Capabilities capabilities() {
        return model.capabilities();
    }

    @Override
    public double spentUsd() {
        return model.spentUsd();
    }

    @Override
    public CompletionStage<Reply> chat(Prompt prompt, int draw) {
        long began = System.nanoTime();
        return model.chat(prompt, draw).whenComplete((reply, fault) -> {
            nanos.addAndGet(System.nanoTime() - began);
            calls.incrementAndGet();
        });
    }
}
