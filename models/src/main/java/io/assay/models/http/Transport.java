package io.assay.models.http;

import java.util.concurrent.CompletionStage;

/** Sends calls to one endpoint. */
public interface Transport extends AutoCloseable {

    /** The response, whatever its status; a {@link io.assay.core.model.ChatFault} where none came. */
    CompletionStage<RawResponse> send(HttpCall call);

    @Override
    default void close() {}
}
