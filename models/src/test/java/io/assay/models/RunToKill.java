package io.assay.models;

import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.models.ask.Rate;
import io.assay.models.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A run of many calls in a process of its own, which a test kills. Writes its answers, in order, when it comes to its end. */
final class RunToKill {

    static final int IN_FLIGHT = 16;

    private RunToKill() {}

    static Prompt prompt(int i) {
        return Prompt.of(Sampling.GREEDY.maxTokens(64), Message.user("Prompt number " + i));
    }

    /** Address of the server, folder of the run, how many calls. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        ModelSpec spec = ModelSpec.parse("openai:mock@" + arguments[0] + "/v1");
        Map<String, String> environment = Map.of();
        try (Journal journal = Journal.open(folder);
                HttpChatModel model = new Models(environment::get)
                        .chat(spec, Options.DEFAULT.journal(journal).rate(Rate.DEFAULT.inFlight(IN_FLIGHT)))) {
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                replies.add(model.chat(prompt(i), 0).toCompletableFuture());
            }
            List<String> texts = new ArrayList<>();
            for (CompletableFuture<Reply> reply : replies) {
                texts.add(reply.get().text());
            }
            Files.write(folder.resolve("texts"), texts);
        }
    }
}
