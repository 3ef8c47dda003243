package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Sampling;
import io.assay.core.model.Speaker;
import io.assay.core.model.TokenScore;
import io.assay.core.model.Tool;
import io.assay.core.model.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What more than one provider writes or reads the same way. */
final class Shared {

    private Shared() {}

    static void addStop(ObjectNode body, String field, Sampling sampling) {
        if (!sampling.stop().isEmpty()) {
            ArrayNode stop = body.putArray(field);
            sampling.stop().forEach(stop::add);
        }
    }

    /** Models that think refuse a temperature; their own is 1, so that is not sent. */
    static void addUnusualTemperature(ObjectNode body, Sampling sampling) {
        if (sampling.temperature() != 1) {
            body.put("temperature", sampling.temperature());
        }
    }

    static JsonNode schema(Tool tool) {
        return Json.given("the schema of tool " + tool.name(), tool.schema());
    }

    /** All system messages together, for providers that take them apart from the conversation. */
    static Optional<String> system(Prompt prompt) {
        String system = prompt.messages().stream()
                .filter(message -> message.speaker() == Speaker.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
        return Optional.of(system).filter(text -> !text.isEmpty());
    }

    /** The conversation without system messages. */
    static List<Message> conversation(Prompt prompt) {
        return prompt.messages().stream()
                .filter(message -> message.speaker() != Speaker.SYSTEM)
                .toList();
    }

    /** The name of the tool that a call names, for providers whose tool answers go by it. */
    static String toolOf(String id, List<Message> conversation) {
        return conversation.stream()
                .flatMap(message -> message.calls().stream())
                .filter(call -> call.id().equals(id))
                .map(ToolCall::name)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a tool's message answers call '" + id + "', but no message before it makes that call"));
    }

    /** Each has its text, its {@code logprob} and {@code top_logprobs}. */
    static List<TokenScore> scores(JsonNode tokens) {
        List<TokenScore> scores = new ArrayList<>();
        for (JsonNode token : tokens) {
            scores.add(new TokenScore(
                    Json.need(token, "/token").asText(),
                    Json.need(token, "/logprob").asDouble(),
                    Optional.empty(),
                    alternatives(token.path("top_logprobs"), "logprob")));
        }
        return scores;
    }

    /** Two tokens may have one text, as halves of a letter do: the likelier one stays. */
    static Map<String, Double> alternatives(JsonNode tokens, String logProbability) {
        Map<String, Double> alternatives = new HashMap<>();
        for (JsonNode token : tokens) {
            alternatives.merge(
                    Json.need(token, "/token").asText(),
                    Json.need(token, "/" + logProbability).asDouble(),
                    Math::max);
        }
        return alternatives;
    }
}
