package io.assay.models.http;

import io.assay.core.model.ChatFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Sends with Apache HttpClient. It starts with the first call, so that a run of kept answers never pays for it. */
public final class ApacheTransport implements Transport {

    private final Endpoint endpoint;
    private final HttpLimits limits;
    private final Timing timing;
    private final Redaction redaction;
    private @Nullable CloseableHttpAsyncClient client;

    public ApacheTransport(Endpoint endpoint, HttpLimits limits, Timing timing) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.timing = timing;
        this.redaction = endpoint.redaction();
    }

    @Override
    public CompletionStage<RawResponse> send(HttpCall call) {
        CompletableFuture<RawResponse> response = new CompletableFuture<>();
        BasicResponseConsumer<byte[]> consumer = new BasicResponseConsumer<>(new BoundedBytes(limits.bytes()));
        Future<?> exchange = client().execute(request(call), consumer, new Completion(response));
        Runnable inTime = timing.after(limits.answer(), () -> {
            response.completeExceptionally(new ChatFault(
                    ChatFault.Kind.TIMEOUT,
                    "no whole answer within " + limits.answer().toMillis() + " ms"));
            exchange.cancel(true);
        });
        return response.whenComplete((answer, fault) -> inTime.run());
    }

    private synchronized CloseableHttpAsyncClient client() {
        if (client == null) {
            client = ApacheClients.of(endpoint.base(), limits, new ProxyChoice(System::getenv));
            client.start();
        }
        return client;
    }

    private AsyncRequestProducer request(HttpCall call) {
        AsyncRequestBuilder request = AsyncRequestBuilder.create(call.method()).setUri(endpoint.at(call.path()));
        endpoint.headers().forEach(request::addHeader);
        endpoint.secrets().forEach((name, value) -> request.addHeader(name, value.header()));
        if (call.body().length > 0) {
            request.setEntity(call.body(), ContentType.parse(call.type()));
        }
        return request.build();
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    /** Hands on what the client says. Its exceptions go no further: they may hold addresses and headers. */
    private final class Completion implements FutureCallback<Message<HttpResponse, byte[]>> {

        private final CompletableFuture<RawResponse> response;

        Completion(CompletableFuture<RawResponse> response) {
            this.response = response;
        }

        @Override
        public void completed(Message<HttpResponse, byte[]> message) {
            Map<String, String> headers = new HashMap<>();
            for (Header header : message.getHead().getHeaders()) {
                headers.put(header.getName().toLowerCase(Locale.ROOT), redaction.text(header.getValue()));
            }
            byte[] body = message.getBody() == null ? new byte[0] : redaction.bytes(message.getBody());
            response.complete(new RawResponse(message.getHead().getCode(), headers, body));
        }

        @Override
        public void failed(Exception failure) {
            String said = failure.getClass().getSimpleName() + ": " + failure.getMessage();
            response.completeExceptionally(new ChatFault(TransportFaults.kind(failure), redaction.text(said)));
        }

        @Override
        public void cancelled() {
            response.completeExceptionally(
                    new ChatFault(ChatFault.Kind.CONNECTION, "the call was given up: the model is being closed"));
        }
    }
}
