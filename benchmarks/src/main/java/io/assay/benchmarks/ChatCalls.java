package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Sample;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.models.HttpChatModel;
import io.assay.models.ModelSpec;
import io.assay.models.Models;
import io.assay.models.Options;
import io.assay.models.ask.Rate;
import io.assay.models.journal.Cache;
import io.assay.models.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * W24: chat completions against the mock service, each durable in a journal and a cache, with rate and budget watched. Options: {@code --limit}
 * calls, {@code --flight} at a time, {@code --latency} of the service; {@code --replay 1} has all answers in the journal already.
 */
@AutoService(Workload.class)
public final class ChatCalls implements Workload {

    private static final long PLENTY = 1_000_000_000;

    @Override
    public String id() {
        return "w24";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        MockService service = MockService.start(arguments.text("latency", "0.05"));
        int flight = arguments.number("flight", 256);
        boolean replay = arguments.number("replay", 0) == 1;
        List<Prompt> prompts = Documents.samples(
                        arguments.folder().resolve("prompts.jsonl"), "prompt", arguments.number("limit", 2000))
                .stream()
                .map(ChatCalls::prompt)
                .toList();
        Path kept = Files.createTempDirectory("assay-w24");
        if (replay) {
            ask(prompts, service, flight, kept);
        }
        return new Trial<>(
                prompts.size(),
                "calls",
                () -> ask(prompts, service, flight, replay ? kept : Files.createTempDirectory(kept, "run")),
                answers -> Map.of("answers", answers));
    }

    private static Prompt prompt(Sample sample) {
        return Prompt.of(Sampling.GREEDY.temperature(0.7).maxTokens(64), Message.user(sample.text()));
    }

    private static long ask(List<Prompt> prompts, MockService service, int flight, Path folder) {
        Rate rate = Rate.DEFAULT.inFlight(flight).requestsPerMinute(PLENTY).tokensPerMinute(PLENTY);
        ModelSpec spec = ModelSpec.parse("openai:mock@" + service.address());
        try (Journal journal = Journal.open(folder.resolve("run"));
                Cache cache = Cache.open(folder.resolve("cache"));
                HttpChatModel model = new Models()
                        .chat(
                                spec,
                                Options.DEFAULT.journal(journal).cache(cache).rate(rate))) {
            List<CompletableFuture<Reply>> replies = prompts.stream()
                    .map(prompt -> model.chat(prompt, 0).toCompletableFuture())
                    .toList();
            return replies.stream()
                    .filter(reply -> !reply.join().text().isEmpty())
                    .count();
        }
    }
}
