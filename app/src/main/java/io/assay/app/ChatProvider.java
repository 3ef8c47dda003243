package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.generate.plan.ModelSpec;
import java.nio.file.Path;

/** Opens the chat models of one kind of provider. Found by {@code ServiceLoader}. */
public interface ChatProvider {

    /** Whether it is the one for a name such as {@code openai:gpt-x}. */
    boolean serves(String chat);

    /**
     * Opens a model, with journal, budget and rate.
     *
     * @param run where answers are kept
     * @throws IllegalArgumentException with what is wrong and what to do, if the model cannot be used
     */
    ChatModel open(ModelSpec spec, Path run);
}
