package io.assay.core.judge;

import io.assay.core.Require;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;

/** The judges of a run, and the rubric that its user gave. Safe for use from many threads. */
public final class Judges {

    private final List<ChatModel> models;
    private final Optional<Rubric> given;
    private final Map<String, JudgePrompt> used = new ConcurrentSkipListMap<>();

    /**
     * @param models who judges; each is asked everything, and they vote
     * @param given the rubric of the run, where there is one
     */
    public Judges(List<ChatModel> models, Optional<Rubric> given) {
        Require.that(!models.isEmpty(), "there must be at least one judge");
        this.models = List.copyOf(models);
        this.given = given;
    }

    /** The rubric that the user gave. */
    public Optional<Rubric> given() {
        return given;
    }

    /** Who judges, with commas between. */
    public String id() {
        return String.join(", ", ids());
    }

    /** Who judges. */
    public List<String> ids() {
        return models.stream().map(ChatModel::id).toList();
    }

    /** The prompts that were used so far, each once. */
    public Collection<JudgePrompt> used() {
        return List.copyOf(used.values());
    }

    /**
     * Asks all judges at once about all samples.
     *
     * @param base the prompt that stands in the report for all of these
     * @param rubrics what is asked of each sample
     * @param shown what the judge is shown of each, by field
     */
    public List<Judgement> judge(JudgePrompt base, List<Rubric> rubrics, List<Map<String, String>> shown) {
        used.put(base.version(), base);
        List<List<CompletableFuture<Verdict>>> asked = new ArrayList<>();
        for (int i = 0; i < rubrics.size(); i++) {
            Rubric rubric = rubrics.get(i);
            Prompt prompt = new JudgePrompt(rubric).of(shown.get(i));
            asked.add(models.stream().map(model -> ask(model, rubric, prompt)).toList());
        }
        return asked.stream()
                .map(one ->
                        new Judgement(one.stream().map(CompletableFuture::join).toList()))
                .toList();
    }

    private static CompletableFuture<Verdict> ask(ChatModel model, Rubric rubric, Prompt prompt) {
        return model.chat(prompt, 0)
                .toCompletableFuture()
                .thenApply(reply -> verdict(rubric, reply))
                .exceptionally(Judges::silent);
    }

    /** An answer that was cut or held back is read all the same: what is missing in it counts as unparsable. */
    private static Verdict verdict(Rubric rubric, Reply reply) {
        return Verdict.parse(rubric, reply.text());
    }

    /** Only what the provider answers for is no reply; anything else is a fault of ours and breaks the metric. */
    private static Verdict silent(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ChatFault fault) {
            return Verdict.none(String.valueOf(fault.getMessage()));
        }
        throw new CompletionException(cause);
    }
}
