package io.assay.models;

import io.assay.core.model.Capabilities;
import io.assay.core.model.Capability;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Message;
import io.assay.core.model.Part;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Usage;
import io.assay.models.ask.Counts;
import io.assay.models.ask.Outgoing;
import io.assay.models.ask.Question;
import io.assay.models.http.HttpCall;
import io.assay.models.journal.AnswerKey;
import io.assay.models.provider.Provider;
import io.assay.models.provider.ProviderKind;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** A chat model of a provider, with all that stands between a prompt and a durable answer. Made by {@link Models}. */
public final class HttpChatModel implements ChatModel {

    /** Above what any provider counts for one image; a base64 text says nothing of it. */
    private static final int IMAGE_TOKENS = 4096;

    private final String id;
    private final Provider provider;
    private final Line line;

    HttpChatModel(String id, Provider provider, Line line) {
        this.id = id;
        this.provider = provider;
        this.line = line;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return provider.capabilities();
    }

    @Override
    public CompletionStage<Reply> chat(Prompt prompt, int draw) {
        Set<Capability> lacking = capabilities().lacking(prompt);
        if (!lacking.isEmpty()) {
            return CompletableFuture.failedFuture(new ChatFault(ChatFault.Kind.UNABLE, unable(lacking)));
        }
        return line.ask(question(prompt, draw));
    }

    private String unable(Set<Capability> lacking) {
        return lacking.stream()
                .map(one -> id + " has no " + one.label() + ", " + others(ProviderKind.whoCan(one)))
                .collect(Collectors.joining("; "));
    }

    private static String others(String able) {
        return able.isEmpty() ? "nor has any provider over HTTP: use a local model" : "models of these have: " + able;
    }

    private Question<Reply> question(Prompt prompt, int draw) {
        return new Question<>(key(prompt, draw), () -> outgoing(prompt, draw), provider::read, Reply::usage);
    }

    AnswerKey key(Prompt prompt, int draw) {
        return AnswerKey.of(prompt.fingerprint(), id, draw);
    }

    private Outgoing outgoing(Prompt prompt, int draw) {
        HttpCall call = provider.call(prompt, draw);
        return new Outgoing(call, most(prompt, call));
    }

    /**
     * A token of a byte-level vocabulary is at least one byte, and the JSON around a message is longer than what templates put there: the
     * request has fewer tokens than bytes.
     */
    private static Usage most(Prompt prompt, HttpCall call) {
        long images = 0;
        long letters = 0;
        for (Message message : prompt.messages()) {
            for (Part part : message.parts()) {
                if (part instanceof Part.Image image) {
                    images++;
                    letters += image.base64().length();
                }
            }
        }
        return new Usage(
                call.body().length - letters + images * IMAGE_TOKENS,
                prompt.sampling().maxTokens(),
                0);
    }

    /** What has happened so far. */
    public Counts counts() {
        return line.counts();
    }

    @Override
    public double spentUsd() {
        return line.spentUsd();
    }

    @Override
    public void close() {
        line.close();
    }
}
