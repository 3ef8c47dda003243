package io.assay.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Embedder;
import io.assay.core.model.Usage;
import io.assay.models.ask.Outgoing;
import io.assay.models.ask.Question;
import io.assay.models.http.HttpCall;
import io.assay.models.journal.AnswerKey;
import io.assay.models.provider.Json;
import io.assay.models.provider.OpenAi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Vectors from a server of OpenAI's embeddings interface. Source: platform.openai.com/docs/api-reference/embeddings. Failures are
 * {@link io.assay.core.Unavailable}.
 */
public final class HttpEmbedder implements Embedder, AutoCloseable {

    /** Texts of one request. */
    private static final int BATCH = 64;

    /** The vectors of one request. */
    private record Vectors(List<double[]> rows, Usage usage) {}

    private final ModelSpec spec;
    private final Line line;

    HttpEmbedder(ModelSpec spec, Line line) {
        this.spec = spec;
        this.line = line;
    }

    @Override
    public String id() {
        return spec.id();
    }

    @Override
    public List<double[]> embed(List<String> texts) {
        List<CompletableFuture<Vectors>> batches = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += BATCH) {
            batches.add(line.ask(question(texts.subList(at, Math.min(texts.size(), at + BATCH)))));
        }
        return batches.stream()
                .flatMap(batch -> Line.await(batch, id()).rows.stream())
                .toList();
    }

    private Question<Vectors> question(List<String> texts) {
        ObjectNode body = Json.object().put("model", spec.model());
        ArrayNode input = body.putArray("input");
        texts.forEach(input::add);
        HttpCall call = HttpCall.post("/embeddings", Json.bytes(body));
        Outgoing outgoing = new Outgoing(call, new Usage(call.body().length, 0, 0));
        return new Question<>(
                AnswerKey.of(call.body(), id()), () -> outgoing, answer -> read(answer, texts.size()), Vectors::usage);
    }

    private static Vectors read(byte[] body, int texts) {
        JsonNode answer = Json.answer(body);
        JsonNode rows = Json.need(answer, "/data");
        if (rows.size() != texts) {
            throw Json.malformed("the answer has " + rows.size() + " vectors for " + texts + " texts");
        }
        double[][] vectors = new double[texts][];
        for (JsonNode row : rows) {
            int index = Json.need(row, "/index").asInt(-1);
            if (index < 0 || index >= texts || vectors[index] != null) {
                throw Json.malformed(
                        "the answer has a vector for text " + index + " of " + texts + ", or has it twice");
            }
            vectors[index] = vector(Json.need(row, "/embedding"));
        }
        return new Vectors(List.of(vectors), OpenAi.usage(answer));
    }

    private static double[] vector(JsonNode numbers) {
        double[] vector = new double[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            if (!numbers.get(i).isNumber()) {
                throw Json.malformed("number " + i + " of a vector is none");
            }
            vector[i] = numbers.get(i).asDouble();
        }
        return vector;
    }

    @Override
    public void close() {
        line.close();
    }
}
