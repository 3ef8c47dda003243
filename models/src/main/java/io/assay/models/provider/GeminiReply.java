package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Finish;
import io.assay.core.model.Reply;
import io.assay.core.model.TokenScore;
import io.assay.core.model.ToolCall;
import io.assay.core.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer of Gemini. A prompt that is held back has no candidates but {@code promptFeedback}. */
final class GeminiReply {

    private GeminiReply() {}

    static Reply of(JsonNode answer) {
        if (answer.at("/promptFeedback/blockReason").isTextual()) {
            return reply(answer, "", List.of(), Finish.FILTERED, List.of());
        }
        JsonNode candidate = Json.need(answer, "/candidates/0");
        StringBuilder text = new StringBuilder();
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode part : candidate.at("/content/parts")) {
            JsonNode call = part.path("functionCall");
            if (call.isObject()) {
                calls.add(call(call, calls.size()));
            } else if (!part.path("thought").asBoolean()) {
                text.append(part.path("text").asText(""));
            }
        }
        Finish finish = finish(Json.need(candidate, "/finishReason").asText(""), calls);
        return reply(answer, text.toString(), calls, finish, scores(candidate.path("logprobsResult")));
    }

    private static Reply reply(
            JsonNode answer, String text, List<ToolCall> calls, Finish finish, List<TokenScore> scores) {
        String model = answer.path("modelVersion").asText("");
        String id = answer.path("responseId").asText("");
        return new Reply(text, calls, finish, usage(answer.path("usageMetadata")), scores, model, id);
    }

    /** Not every model gives its calls an id: then their place is one. */
    private static ToolCall call(JsonNode call, int place) {
        return new ToolCall(
                call.path("id").asText("call-" + place),
                Json.need(call, "/name").asText(),
                call.has("args") ? call.get("args").toString() : "{}");
    }

    private static Finish finish(String reason, List<ToolCall> calls) {
        return switch (reason) {
            case "STOP" -> calls.isEmpty() ? Finish.STOP : Finish.TOOLS;
            case "MAX_TOKENS" -> Finish.LENGTH;
            case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY" ->
                Finish.FILTERED;
            default -> throw Json.malformed("the answer ended for the reason '" + reason + "'");
        };
    }

    private static Usage usage(JsonNode usage) {
        return new Usage(
                usage.path("promptTokenCount").asLong(),
                usage.path("candidatesTokenCount").asLong()
                        + usage.path("thoughtsTokenCount").asLong(),
                usage.path("cachedContentTokenCount").asLong());
    }

    private static List<TokenScore> scores(JsonNode result) {
        List<TokenScore> scores = new ArrayList<>();
        JsonNode chosen = result.path("chosenCandidates");
        for (int i = 0; i < chosen.size(); i++) {
            Map<String, Double> alternatives =
                    Shared.alternatives(result.path("topCandidates").path(i).path("candidates"), "logProbability");
            scores.add(new TokenScore(
                    Json.need(chosen.get(i), "/token").asText(),
                    Json.need(chosen.get(i), "/logProbability").asDouble(),
                    Optional.empty(),
                    alternatives));
        }
        return scores;
    }
}
