package io.assay.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.Passage;
import io.assay.core.model.ScoredText;
import io.assay.core.model.Usage;
import io.assay.models.ask.Outgoing;
import io.assay.models.ask.Question;
import io.assay.models.http.HttpCall;
import io.assay.models.journal.AnswerKey;
import io.assay.models.provider.EchoScores;
import io.assay.models.provider.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Log-probabilities of given texts from a server whose completions repeat the prompt and score it ({@code echo} with {@code logprobs}), as
 * vLLM's do. Source: platform.openai.com/docs/api-reference/completions; OpenAI itself has withdrawn it for its models. Failures are
 * {@link io.assay.core.Unavailable}, a text that is too long for the model among them: a server that does not say where a token ends cannot
 * be asked for a beginning.
 */
public final class HttpLanguageModel implements LanguageModel, AutoCloseable {

    private final ModelSpec spec;
    private final int contextTokens;
    private final Line line;

    HttpLanguageModel(ModelSpec spec, int contextTokens, Line line) {
        this.spec = spec;
        this.contextTokens = contextTokens;
        this.line = line;
    }

    @Override
    public String id() {
        return spec.id();
    }

    @Override
    public int contextTokens() {
        return contextTokens;
    }

    @Override
    public List<ScoredText> score(List<Passage> passages) {
        List<CompletableFuture<EchoScores>> answers =
                passages.stream().map(passage -> line.ask(question(passage))).toList();
        return answers.stream().map(answer -> Line.await(answer, id()).scored()).toList();
    }

    private Question<EchoScores> question(Passage passage) {
        ObjectNode body = Json.object().put("model", spec.model()).put("prompt", passage.context() + passage.text());
        body.put("echo", true).put("max_tokens", 0).put("logprobs", 1).put("temperature", 0);
        HttpCall call = HttpCall.post("/completions", Json.bytes(body));
        Outgoing outgoing = new Outgoing(call, new Usage(call.body().length, 0, 0));
        return new Question<>(
                AnswerKey.of(call.body(), id()),
                () -> outgoing,
                answer -> EchoScores.read(answer, passage),
                EchoScores::usage);
    }

    @Override
    public void close() {
        line.close();
    }
}
