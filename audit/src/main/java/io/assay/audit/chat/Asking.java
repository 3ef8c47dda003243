package io.assay.audit.chat;

import io.assay.core.Answer;
import io.assay.core.Services;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.SampleLimit;
import io.assay.core.model.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a chat model several things about each sample, all at once. */
public final class Asking {

    /** What is to be given where there is no chat model. */
    public static final String REMEDY = "give --chat SPEC";

    private Asking() {}

    /**
     * One call.
     *
     * @param draw which answer to this prompt it is
     */
    public record Call(Prompt prompt, int draw) {

        /** A text as the only message. */
        public static Call of(String text, Sampling sampling, int draw) {
            return new Call(Prompt.of(sampling, Message.user(text)), draw);
        }
    }

    /** How many samples a chat model is asked about. */
    public static int sampleMax(Services services) {
        return SampleLimit.of(services, ChatModel.class);
    }

    /** The replies to each sample's calls in their order; a sample with a call that got none has no answer. */
    public static List<Answer<List<String>>> ask(ChatModel model, List<List<Call>> samples) {
        List<List<CompletableFuture<Answer<String>>>> asked = samples.stream()
                .map(calls -> calls.stream().map(call -> ask(model, call)).toList())
                .toList();
        return asked.stream().map(Asking::all).toList();
    }

    private static CompletableFuture<Answer<String>> ask(ChatModel model, Call call) {
        return model.chat(call.prompt(), call.draw())
                .toCompletableFuture()
                .thenApply(Reply::text)
                .thenApply(Answer::of)
                .exceptionally(Asking::silent);
    }

    private static Answer<String> silent(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ChatFault fault) {
            return Answer.none("the chat model gave no reply: " + fault.getMessage());
        }
        throw new CompletionException(cause);
    }

    private static Answer<List<String>> all(List<CompletableFuture<Answer<String>>> asked) {
        List<String> replies = new ArrayList<>();
        for (CompletableFuture<Answer<String>> one : asked) {
            Answer<String> answer = one.join();
            if (answer instanceof Answer.None<String> none) {
                return Answer.none(none.reason(), none.remedy());
            }
            replies.add(((Answer.Value<String>) answer).value());
        }
        return Answer.of(replies);
    }
}
