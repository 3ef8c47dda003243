package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Sample;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Passage;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.ScoredText;
import io.assay.lm.LocalModel;
import io.assay.lm.LocalSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * W32: a local language model. {@code --form prefill}: log-probabilities of 512 given tokens; {@code decode}: 128 greedy tokens after 64 of
 * prompt; {@code batch8}: the same for eight prompts at once. {@code --threads} is 1 as the peer's, unless told otherwise.
 */
@AutoService(Workload.class)
public final class LanguageModels implements Workload {

    private static final int SCORED_TOKENS = 512;
    private static final int CONTEXT_TOKENS = 512;
    private static final int PROMPT_TOKENS = 64;
    private static final int ANSWER_TOKENS = 128;
    private static final int TOGETHER = 8;
    private static final int DOCUMENTS = 20;

    @Override
    public String id() {
        return "w32";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        List<String> texts = Documents.samples(arguments.folder().resolve("documents.jsonl"), DOCUMENTS).stream()
                .map(Sample::text)
                .toList();
        return switch (arguments.text("form", "prefill")) {
            case "prefill" -> scoring(open(arguments, 1), String.join(" ", texts));
            case "decode" -> writing(open(arguments, 1).chat(), String.join(" ", texts));
            case "batch8" -> together(open(arguments, TOGETHER).chat(), texts);
            default -> throw new IllegalArgumentException("--form must be prefill, decode or batch8");
        };
    }

    private static LocalModel open(Arguments arguments, int sequences) {
        Path weights = arguments.folder().resolve(arguments.text("model", "SmolLM2-135M-Instruct.Q4_1.gguf"));
        return LocalModel.open(
                weights,
                LocalSettings.usual(arguments.folder().resolve("natives"))
                        .contextTokens(CONTEXT_TOKENS)
                        .threads(arguments.number("threads", 1))
                        .sequences(sequences));
    }

    private static Trial<?> scoring(LocalModel model, String text) {
        return new Trial<>(
                SCORED_TOKENS,
                "tokens",
                () -> model.scores().score(List.of(Passage.of(text))).get(0),
                LanguageModels::meanLoss);
    }

    private static Map<String, Double> meanLoss(ScoredText scored) {
        return Map.of("mean_nll", -scored.logProbability() / scored.scores().size());
    }

    /** The prompt is read each time, as by the peer: another one comes between. */
    private static Trial<?> writing(ChatModel model, String text) {
        String prompt = beginning(model, text);
        return new Trial<>(
                ANSWER_TOKENS,
                "tokens",
                () -> {
                    answer(model, "x", 1).join();
                    return answer(model, prompt, ANSWER_TOKENS).join();
                },
                reply -> Map.of("answer_tokens", reply.usage().answerTokens()));
    }

    private static Trial<?> together(ChatModel model, List<String> texts) {
        List<String> prompts = texts.stream()
                .limit(TOGETHER)
                .map(text -> beginning(model, text))
                .toList();
        return new Trial<>(
                (long) TOGETHER * ANSWER_TOKENS,
                "tokens",
                () -> {
                    List<CompletableFuture<Reply>> displacing =
                            asked(model, List.of("a", "b", "c", "d", "e", "f", "g", "h"), 1);
                    displacing.forEach(CompletableFuture::join);
                    return asked(model, prompts, ANSWER_TOKENS).stream()
                            .map(CompletableFuture::join)
                            .mapToLong(reply -> reply.usage().answerTokens())
                            .sum();
                },
                tokens -> Map.of("answer_tokens", tokens));
    }

    private static List<CompletableFuture<Reply>> asked(ChatModel model, List<String> prompts, int tokens) {
        return prompts.stream().map(prompt -> answer(model, prompt, tokens)).toList();
    }

    private static CompletableFuture<Reply> answer(ChatModel model, String prompt, int tokens) {
        return model.chat(Prompt.raw(Sampling.GREEDY.maxTokens(tokens), prompt), 0)
                .toCompletableFuture();
    }

    /** So many words of a text that they are at least as many tokens as a prompt has. */
    private static String beginning(ChatModel model, String text) {
        int end = 0;
        while (true) {
            end = text.indexOf(' ', end + 1);
            String beginning = text.substring(0, end);
            if (answer(model, beginning, 1).join().usage().promptTokens() >= PROMPT_TOKENS) {
                return beginning;
            }
        }
    }
}
