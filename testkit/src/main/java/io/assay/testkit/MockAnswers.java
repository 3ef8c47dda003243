package io.assay.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Answers in the shapes of the providers' interfaces. The words come from a checksum of the request: same request, same answer. */
final class MockAnswers {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS = List.of(
            "data", "model", "sample", "value", "report", "table", "label", "score", "answer", "reason", "city",
            "river", "garden", "winter", "engine", "window");
    private static final int LENGTH = 8;
    private static final int DIMENSIONS = 8;

    private MockAnswers() {}

    /** The text that a request is answered with. */
    static String text(byte[] request) {
        CRC32 checksum = new CRC32();
        checksum.update(request);
        long state = checksum.getValue();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(i == 0 ? "" : " ").append(WORDS.get((int) (state >>> 60)));
        }
        return text.toString();
    }

    /** The answer to a request of this path, or null where there is none. */
    static @Nullable ObjectNode of(String path, byte[] request, @Nullable MockFault fault)
            throws JsonProcessingException {
        JsonNode asked = JSON.readTree(new String(request, StandardCharsets.UTF_8));
        String text = fault == MockFault.EMPTY || fault == MockFault.REFUSAL ? "" : text(request);
        if (path.endsWith("/chat/completions")) {
            return chat(text, request, fault);
        } else if (path.endsWith("/completions")) {
            return asked.path("echo").asBoolean()
                    ? echo(asked.path("prompt").asText())
                    : completion(text, request, fault);
        } else if (path.endsWith("/embeddings")) {
            return embeddings(asked);
        } else if (path.endsWith("/messages")) {
            return anthropic(text, request, fault);
        } else if (path.endsWith(":generateContent")) {
            return gemini(text, request, fault);
        } else if (path.endsWith("/api/chat") || path.endsWith("/api/generate")) {
            return ollama(path.endsWith("chat"), text, request, fault);
        }
        return null;
    }

    private static ObjectNode chat(String text, byte[] request, @Nullable MockFault fault) {
        ObjectNode answer = openAi("chat.completion", request);
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
        ObjectNode message =
                choice.putObject("message").put("role", "assistant").put("content", text);
        message.put("refusal", fault == MockFault.REFUSAL ? "I cannot help with that." : null);
        choice.putNull("logprobs");
        choice.put("finish_reason", fault == MockFault.LENGTH ? "length" : "stop");
        return answer;
    }

    private static ObjectNode completion(String text, byte[] request, @Nullable MockFault fault) {
        ObjectNode answer = openAi("text_completion", request);
        ObjectNode choice =
                answer.putArray("choices").addObject().put("index", 0).put("text", text);
        choice.putNull("logprobs");
        choice.put("finish_reason", fault == MockFault.LENGTH ? "length" : "stop");
        return answer;
    }

    private static ObjectNode openAi(String object, byte[] request) {
        ObjectNode answer =
                JSON.createObjectNode().put("id", "mock-" + request.length).put("object", object);
        answer.put("created", 1700000000).put("model", "mock");
        int prompt = promptTokens(request);
        answer.putObject("usage")
                .put("prompt_tokens", prompt)
                .put("completion_tokens", LENGTH)
                .put("total_tokens", prompt + LENGTH);
        return answer;
    }

    private static int promptTokens(byte[] request) {
        return Math.max(1, request.length / 4);
    }

    /** A token is a word with the space before it; its log-probability is minus its length. Offsets count code points. */
    private static ObjectNode echo(String prompt) {
        ObjectNode answer = JSON.createObjectNode().put("id", "mock-echo").put("object", "text_completion");
        answer.put("created", 1700000000).put("model", "mock");
        ObjectNode choice =
                answer.putArray("choices").addObject().put("index", 0).put("text", prompt);
        choice.put("finish_reason", "length");
        ObjectNode scores = choice.putObject("logprobs");
        ArrayNode tokens = scores.putArray("tokens");
        ArrayNode values = scores.putArray("token_logprobs");
        ArrayNode top = scores.putArray("top_logprobs");
        ArrayNode offsets = scores.putArray("text_offset");
        int at = 0;
        for (String token : prompt.split("(?= )", -1)) {
            int length = token.codePointCount(0, token.length());
            tokens.add(token);
            offsets.add(at);
            if (at == 0) {
                values.addNull();
                top.addNull();
            } else {
                values.add(-(double) length);
                top.addObject().put(token, -(double) length);
            }
            at += length;
        }
        int count = tokens.size();
        answer.putObject("usage")
                .put("prompt_tokens", count)
                .put("completion_tokens", 0)
                .put("total_tokens", count);
        return answer;
    }

    private static ObjectNode embeddings(JsonNode asked) {
        ObjectNode answer = JSON.createObjectNode().put("object", "list").put("model", "mock");
        ArrayNode rows = answer.putArray("data");
        for (JsonNode input : asked.path("input")) {
            ArrayNode vector = rows.addObject()
                    .put("object", "embedding")
                    .put("index", rows.size() - 1)
                    .putArray("embedding");
            int state = input.asText().hashCode();
            for (int i = 0; i < DIMENSIONS; i++) {
                vector.add(((state >>> (4 * i)) & 15) / 8.0 - 1);
            }
        }
        int tokens = rows.size();
        answer.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return answer;
    }

    private static ObjectNode anthropic(String text, byte[] request, @Nullable MockFault fault) {
        ObjectNode answer = JSON.createObjectNode().put("id", "msg_mock").put("type", "message");
        answer.put("role", "assistant").put("model", "mock");
        ArrayNode content = answer.putArray("content");
        if (!text.isEmpty()) {
            content.addObject().put("type", "text").put("text", text);
        }
        answer.put("stop_reason", stopReason(fault)).putNull("stop_sequence");
        answer.putObject("usage").put("input_tokens", promptTokens(request)).put("output_tokens", LENGTH);
        return answer;
    }

    private static String stopReason(@Nullable MockFault fault) {
        if (fault == MockFault.LENGTH) {
            return "max_tokens";
        }
        return fault == MockFault.REFUSAL ? "refusal" : "end_turn";
    }

    private static ObjectNode gemini(String text, byte[] request, @Nullable MockFault fault) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode candidate = answer.putArray("candidates").addObject();
        candidate
                .putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", text);
        String finished = fault == MockFault.LENGTH ? "MAX_TOKENS" : "STOP";
        candidate
                .put("finishReason", fault == MockFault.REFUSAL ? "SAFETY" : finished)
                .put("index", 0);
        int prompt = promptTokens(request);
        answer.putObject("usageMetadata")
                .put("promptTokenCount", prompt)
                .put("candidatesTokenCount", LENGTH)
                .put("totalTokenCount", prompt + LENGTH);
        return answer.put("modelVersion", "mock").put("responseId", "mock-" + request.length);
    }

    /** Ollama has no word for a refusal. */
    private static ObjectNode ollama(boolean chat, String text, byte[] request, @Nullable MockFault fault) {
        ObjectNode answer = JSON.createObjectNode().put("model", "mock").put("created_at", "2026-01-01T00:00:00Z");
        if (chat) {
            answer.putObject("message").put("role", "assistant").put("content", text);
        } else {
            answer.put("response", text);
        }
        answer.put("done", true).put("done_reason", fault == MockFault.LENGTH ? "length" : "stop");
        answer.put("total_duration", 1000000).put("load_duration", 1000).put("prompt_eval_duration", 1000);
        answer.put("prompt_eval_count", promptTokens(request));
        return answer.put("eval_count", LENGTH).put("eval_duration", 1000);
    }
}
