package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Usage;
import io.assay.models.http.HttpCall;
import io.assay.models.journal.AnswerKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The stage behind the one that is tested: says when it was asked, and answers when the test says so. */
final class ScriptedAsking implements Asking {

    private record Open(Question<?> question, CompletableFuture<byte[]> body) {}

    private final ManualTiming timing;
    private final List<Open> open = new ArrayList<>();
    final List<Double> askedAtSeconds = new ArrayList<>();

    ScriptedAsking(ManualTiming timing) {
        this.timing = timing;
    }

    @Override
    public <T> CompletionStage<Answered<T>> ask(Question<T> question) {
        askedAtSeconds.add(timing.seconds());
        CompletableFuture<byte[]> body = new CompletableFuture<>();
        open.add(new Open(question, body));
        return body.thenApply(question::read);
    }

    int asked() {
        return askedAtSeconds.size();
    }

    /** Answers the oldest open question. */
    void answer(String text) {
        open.remove(0).body.complete(text.getBytes(StandardCharsets.UTF_8));
    }

    void fail(ChatFault.Kind kind) {
        fail(new ChatFault(kind, "scripted"));
    }

    void fail(ChatFault fault) {
        open.remove(0).body.completeExceptionally(fault);
    }

    /** A question of a kind of its own, that can cost so much, and whose answer cost so much. */
    static Question<String> question(int number, Usage most, Usage really) {
        return new Question<>(
                AnswerKey.of("question-" + number, "any", 0),
                () -> new Outgoing(HttpCall.get("/"), most),
                body -> new String(body, StandardCharsets.UTF_8),
                text -> really);
    }

    static Question<String> question() {
        return question(0, new Usage(10, 10, 0), new Usage(5, 5, 0));
    }
}
