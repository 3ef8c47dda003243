package io.assay.testkit;

import io.assay.core.model.Capabilities;
import io.assay.core.model.Capability;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A chat model that answers by a rule. For tests alone.
 *
 * @param id what it is called
 * @param rule what it answers; what it throws is its failure
 */
public record ScriptedChat(String id, Rule rule) implements ChatModel {

    /** What is answered to a prompt, the draw-th time. */
    public interface Rule {
        String answer(Prompt prompt, int draw);
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.COMPLETION, Capability.SEED);
    }

    @Override
    public CompletionStage<Reply> chat(Prompt prompt, int draw) {
        try {
            return CompletableFuture.completedFuture(Reply.of(rule.answer(prompt, draw)));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The last message of a prompt, or its raw text. */
    public static String last(Prompt prompt) {
        return prompt.input() instanceof Prompt.Input.Raw raw
                ? raw.text()
                : prompt.messages().get(prompt.messages().size() - 1).text();
    }
}
