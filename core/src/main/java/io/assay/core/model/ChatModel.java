package io.assay.core.model;

import java.util.concurrent.CompletionStage;

/** A model that answers. Safe for use from many threads. */
public interface ChatModel extends AutoCloseable {

    /** Provider and model, as {@code openai:gpt-x} or {@code local:smollm2-135m-instruct}; the address it is called at is no part of it. */
    String id();

    /** What it can do; asked before a call, so that a plan fails before the first one. */
    Capabilities capabilities();

    /**
     * Asks once.
     *
     * @param draw which answer to this prompt this is, from 0: the second answer to the same prompt is another answer
     * @return the reply, or a {@link ChatFault} where there is none
     */
    CompletionStage<Reply> chat(Prompt prompt, int draw);

    /** What its answers have cost in this run so far, in US dollars: 0 where they cost nothing, were given before, or have no price. */
    default double spentUsd() {
        return 0;
    }

    /** Lets go of connections and memory. */
    @Override
    default void close() {}
}
