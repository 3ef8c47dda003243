package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens models by their specification, {@code openai:gpt-x} or {@code local:smollm2-135m-instruct}: one for each room that holds models, found by
 * {@link java.util.ServiceLoader}. What is open is closed by whoever asked for it.
 */
public interface ModelOpener extends AutoCloseable {

    /** How specifications that it opens begin, for people: {@code openai:MODEL}. */
    String form();

    /**
     * A model that answers; empty where the specification is not of this room.
     *
     * @param cache where weights and answers may be kept
     * @param terms on which it is asked
     * @throws IllegalArgumentException with a sentence for people, where it is of this room and cannot be opened
     */
    Optional<ChatModel> chat(String spec, Path cache, Terms terms);

    /** A model that answers, on the usual terms. */
    default Optional<ChatModel> chat(String spec, Path cache) {
        return chat(spec, cache, Terms.USUAL);
    }

    /** A model that says how likely texts are; as {@link #chat}. Where it must be closed it is {@link AutoCloseable}. */
    Optional<LanguageModel> languageModel(String spec, Path cache);

    /** Lets go of what models share. The models are closed before. */
    @Override
    void close();
}
