package io.assay.models.ask;

import java.util.concurrent.CompletionStage;

/** A stage on the way to a provider. Each does one thing and leaves the rest to the next. */
public interface Asking {

    /** The answer, or a {@link io.assay.core.model.ChatFault} where there is none. */
    <T> CompletionStage<Answered<T>> ask(Question<T> question);
}
