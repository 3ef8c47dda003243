package io.assay.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Require;
import io.assay.core.model.ChatFault;
import io.assay.core.model.Prompt;
import io.assay.models.http.HttpCall;
import io.assay.models.http.RawResponse;
import io.assay.models.http.Transport;
import io.assay.models.journal.AnswerKey;
import io.assay.models.journal.AnswerStore;
import io.assay.models.provider.Json;
import io.assay.models.provider.OpenAi;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Questions that may take a day and cost half. Their answers go to the journal under the same keys as those of {@link HttpChatModel}: submit,
 * look until it is done, collect, and then ask the model as if nothing had happened. Source: platform.openai.com/docs/guides/batch.
 */
public final class OpenAiBatch implements AutoCloseable {

    /** What OpenAI takes in one file. */
    private static final int REQUESTS_MAX = 50_000;

    private static final Set<String> OVER_WITHOUT_RESULTS = Set.of("failed", "expired", "cancelled");
    private static final String BOUNDARY = "assay-batch-7f1a9c";

    /** A question for a batch. */
    public record Item(Prompt prompt, int draw) {

        public Item {
            Require.that(!prompt.messages().isEmpty(), "a batch takes conversations, no raw texts");
        }
    }

    /**
     * What came of a batch.
     *
     * @param kept answers that are in the journal now
     * @param failed requests without an answer: ask them again
     */
    public record Collected(int kept, int failed) {}

    private final ModelSpec spec;
    private final OpenAi provider;
    private final Transport transport;
    private final AnswerStore journal;

    OpenAiBatch(ModelSpec spec, OpenAi provider, Transport transport, AnswerStore journal) {
        this.spec = spec;
        this.provider = provider;
        this.transport = transport;
        this.journal = journal;
    }

    /** The file of requests: a line of JSON for each question that the journal has no answer to. */
    public byte[] requests(List<Item> items) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Item item : items) {
            AnswerKey key = AnswerKey.of(item.prompt.fingerprint(), spec.id(), item.draw);
            if (journal.find(key).isEmpty()) {
                HttpCall call = provider.call(item.prompt, item.draw);
                ObjectNode line = Json.object().put("custom_id", key.hex()).put("method", call.method());
                line.put("url", "/v1" + call.path()).set("body", Json.answer(call.body()));
                lines.writeBytes(Json.bytes(line));
                lines.write('\n');
            }
        }
        return lines.toByteArray();
    }

    /**
     * Hands in a file of requests.
     *
     * @return the id of the batch, to be kept by the caller
     * @throws IllegalArgumentException where the file has more requests than one batch takes, or none
     */
    public CompletableFuture<String> submit(byte[] requests) {
        long count = new String(requests, StandardCharsets.UTF_8).lines().count();
        if (count == 0 || count > REQUESTS_MAX) {
            throw new IllegalArgumentException(
                    "a batch must have 1 to " + REQUESTS_MAX + " requests, but has " + count);
        }
        return send(upload(requests)).thenCompose(file -> {
            ObjectNode batch = Json.object().put("input_file_id", text(file, "/id"));
            batch.put("endpoint", "/v1/chat/completions").put("completion_window", "24h");
            return send(HttpCall.post("/batches", Json.bytes(batch))).thenApply(started -> text(started, "/id"));
        });
    }

    private static HttpCall upload(byte[] requests) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("--" + BOUNDARY
                + "\r\ncontent-disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--"
                + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"file\"; filename=\"requests.jsonl\"\r\n"
                + "content-type: application/jsonl\r\n\r\n"));
        body.writeBytes(requests);
        body.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
        return new HttpCall("POST", "/files", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Puts the answers of a batch into the journal.
     *
     * @return nothing while it is still under way; a {@link ChatFault} where it came to nothing
     */
    public CompletableFuture<Optional<Collected>> collect(String batch) {
        return send(HttpCall.get("/batches/" + batch)).thenCompose(state -> {
            String status = text(state, "/status");
            if (OVER_WITHOUT_RESULTS.contains(status)
                    && !state.path("output_file_id").isTextual()) {
                throw new ChatFault(ChatFault.Kind.REJECTED, "batch " + batch + " is " + status);
            }
            return state.path("output_file_id").isTextual()
                    ? download(state.path("output_file_id").asText()).thenApply(Optional::of)
                    : CompletableFuture.completedFuture(Optional.empty());
        });
    }

    private CompletableFuture<Collected> download(String file) {
        return raw(HttpCall.get("/files/" + file + "/content")).thenCompose(response -> {
            List<CompletableFuture<Void>> kept = new ArrayList<>();
            int failed = 0;
            for (String line :
                    new String(response.body(), StandardCharsets.UTF_8).lines().toList()) {
                JsonNode result = Json.answer(line.getBytes(StandardCharsets.UTF_8));
                if (result.at("/response/status_code").asInt() == 200) {
                    AnswerKey key = AnswerKey.ofHex(text(result, "/custom_id"));
                    byte[] body = Json.bytes(Json.need(result, "/response/body"));
                    kept.add(journal.keep(key, body).toCompletableFuture());
                } else {
                    failed++;
                }
            }
            Collected collected = new Collected(kept.size(), failed);
            return CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new))
                    .thenApply(durable -> collected);
        });
    }

    private CompletableFuture<JsonNode> send(HttpCall call) {
        return raw(call).thenApply(response -> Json.answer(response.body()));
    }

    private CompletableFuture<RawResponse> raw(HttpCall call) {
        return transport
                .send(call)
                .thenApply(response -> {
                    if (response.status() != 200) {
                        throw provider.fault(response);
                    }
                    return response;
                })
                .toCompletableFuture();
    }

    private static String text(JsonNode answer, String pointer) {
        return Json.need(answer, pointer).asText();
    }

    @Override
    public void close() {
        transport.close();
    }
}
