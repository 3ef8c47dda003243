package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real weights, against the same weights in llama-cpp-python. */
class LocalChatTest {

    private static LocalModel model;

    @BeforeAll
    static void open() {
        model = LocalModel.open(
                "smol", Weights.smol(), Weights.settings().contextTokens(256).sequences(4));
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    /**
     * The build that the goldens were made with gives all of their tokens. Between builds the first answer parts at its eighth token, where the
     * reference itself gives the second choice 0.0185 nats less: below the distance of builds that {@link LocalScoresTest} tells of.
     */
    @Test
    void greedyAnswersBeginWithTheTokensOfLlamaCppPython() {
        int[] alike = {7, 8};
        List<JsonNode> cases = Goldens.cases("chat-greedy.json");
        for (int i = 0; i < alike.length; i++) {
            JsonNode golden = cases.get(i);
            String content = golden.get("expected").get("content").asText();
            int compared = Weights.settings().library().isPresent() ? tokens(content).length : alike[i];
            Reply reply = ask(Prompt.of(Sampling.GREEDY.maxTokens(compared), messages(golden)));
            assertEquals(
                    golden.get("expected").get("prompt_tokens").asLong(),
                    reply.usage().promptTokens());
            assertArrayEquals(firstTokens(content, compared), tokens(reply.text()));
            assertEquals(Finish.LENGTH, reply.finish());
        }
    }

    private static int[] firstTokens(String text, int count) {
        return Arrays.copyOf(tokens(text), count);
    }

    private static int[] tokens(String text) {
        Loaded loaded = model.loaded();
        return loaded.call(() -> loaded.vocabulary().tokens(text));
    }

    private static List<Message> messages(JsonNode golden) {
        return StreamSupport.stream(golden.get("input").get("messages").spliterator(), false)
                .map(message -> Message.of(
                        Speaker.valueOf(message.get("role").asText().toUpperCase(Locale.ROOT)),
                        message.get("content").asText()))
                .toList();
    }

    private static Reply ask(Prompt prompt) {
        return model.chat().chat(prompt, 0).toCompletableFuture().join();
    }
}
