package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.model.Capabilities;
import io.assay.core.model.Capability;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Part;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.TokenScore;
import io.assay.core.model.Tool;
import io.assay.core.model.ToolCall;
import io.assay.core.model.Usage;
import io.assay.models.http.HttpCall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Chat completions of OpenAI, and of the many servers that speak the same language (vLLM, llama-server, LM Studio, gateways). Source:
 * platform.openai.com/docs/api-reference/chat and /completions.
 *
 * @param model name in requests
 * @param own whether this is OpenAI itself: it wants {@code max_completion_tokens} where others know only {@code max_tokens}, and its
 *     chat models complete no raw texts
 */
public record OpenAi(String model, boolean own) implements Provider {

    @Override
    public Capabilities capabilities() {
        Set<Capability> able = EnumSet.of(
                Capability.LOG_PROBABILITIES,
                Capability.SCHEMA,
                Capability.TOOLS,
                Capability.IMAGES,
                Capability.SEED,
                Capability.COMPLETION);
        if (own) {
            able.remove(Capability.COMPLETION);
        }
        return new Capabilities(able, 0);
    }

    @Override
    public HttpCall call(Prompt prompt, int draw) {
        return prompt.input() instanceof Prompt.Input.Raw raw
                ? HttpCall.post("/completions", Json.bytes(completion(raw, prompt.sampling(), draw)))
                : HttpCall.post("/chat/completions", Json.bytes(chat(prompt, draw)));
    }

    private ObjectNode completion(Prompt.Input.Raw raw, Sampling sampling, int draw) {
        ObjectNode body = Json.object().put("model", model).put("prompt", raw.text());
        body.put("max_tokens", sampling.maxTokens());
        addSampling(body, sampling, draw);
        if (sampling.topLogProbabilities() > 0) {
            body.put("logprobs", sampling.topLogProbabilities());
        }
        return body;
    }

    private ObjectNode chat(Prompt prompt, int draw) {
        ObjectNode body = Json.object().put("model", model);
        ArrayNode messages = body.putArray("messages");
        prompt.messages().forEach(message -> addMessage(messages.addObject(), message));
        Sampling sampling = prompt.sampling();
        body.put(own ? "max_completion_tokens" : "max_tokens", sampling.maxTokens());
        addSampling(body, sampling, draw);
        if (sampling.topLogProbabilities() > 0) {
            body.put("logprobs", true).put("top_logprobs", sampling.topLogProbabilities());
        }
        addTools(body, prompt.tools());
        prompt.schema()
                .ifPresent(schema -> body.putObject("response_format")
                        .put("type", "json_schema")
                        .putObject("json_schema")
                        .put("name", "answer")
                        .put("strict", true)
                        .set("schema", Json.given("the schema of the answer", schema)));
        return body;
    }

    /** Other servers have other temperatures of their own, so they are always told. */
    private void addSampling(ObjectNode body, Sampling sampling, int draw) {
        if (own) {
            Shared.addUnusualTemperature(body, sampling);
        } else {
            body.put("temperature", sampling.temperature());
        }
        sampling.topP().ifPresent(share -> body.put("top_p", share));
        sampling.seed().ifPresent(seed -> body.put("seed", seed + draw));
        Shared.addStop(body, "stop", sampling);
    }

    private static void addMessage(ObjectNode json, Message message) {
        json.put("role", message.speaker().name().toLowerCase(Locale.ROOT));
        if (!message.answers().isEmpty()) {
            json.put("tool_call_id", message.answers());
        }
        boolean plain = message.parts().stream().allMatch(Part.Words.class::isInstance);
        if (plain) {
            json.put("content", message.text());
        } else {
            ArrayNode parts = json.putArray("content");
            message.parts().forEach(part -> addPart(parts.addObject(), part));
        }
        if (!message.calls().isEmpty()) {
            ArrayNode calls = json.putArray("tool_calls");
            message.calls().forEach(call -> addCall(calls.addObject(), call));
        }
    }

    private static void addPart(ObjectNode json, Part part) {
        if (part instanceof Part.Words words) {
            json.put("type", "text").put("text", words.text());
        } else if (part instanceof Part.Image image) {
            json.put("type", "image_url")
                    .putObject("image_url")
                    .put("url", "data:" + image.type() + ";base64," + image.base64());
        }
    }

    private static void addCall(ObjectNode json, ToolCall call) {
        json.put("id", call.id()).put("type", "function");
        json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
    }

    /** Tools as OpenAI writes them, and Ollama after it. */
    static void addTools(ObjectNode body, List<Tool> tools) {
        if (tools.isEmpty()) {
            return;
        }
        ArrayNode array = body.putArray("tools");
        tools.forEach(tool -> array.addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", tool.name())
                .put("description", tool.description())
                .set("parameters", Shared.schema(tool)));
    }

    @Override
    public Reply read(byte[] body) {
        JsonNode answer = Json.answer(body);
        JsonNode choice = Json.need(answer, "/choices/0");
        JsonNode message = choice.path("message");
        String refusal = message.path("refusal").asText("");
        String text = message.isObject()
                ? message.path("content").asText("")
                : Json.need(choice, "/text").asText();
        return new Reply(
                refusal.isEmpty() ? text : refusal,
                calls(message),
                refusal.isEmpty() ? finish(choice) : Finish.FILTERED,
                usage(answer),
                scores(choice.path("logprobs")),
                answer.path("model").asText(""),
                answer.path("id").asText(""));
    }

    private static List<ToolCall> calls(JsonNode message) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : message.path("tool_calls")) {
            calls.add(new ToolCall(
                    call.path("id").asText(""),
                    Json.need(call, "/function/name").asText(),
                    Json.need(call, "/function/arguments").asText()));
        }
        return calls;
    }

    /** Beside OpenAI's own words those of servers that speak its language: text-generation-inference says {@code eos_token}. */
    private static Finish finish(JsonNode choice) {
        String reason = Json.need(choice, "/finish_reason").asText("");
        return switch (reason) {
            case "stop", "eos_token", "stop_sequence", "end_turn" -> Finish.STOP;
            case "length", "max_tokens" -> Finish.LENGTH;
            case "tool_calls", "function_call" -> Finish.TOOLS;
            case "content_filter" -> Finish.FILTERED;
            default -> throw Json.malformed("the answer ended for an unknown reason, '" + reason + "'");
        };
    }

    public static Usage usage(JsonNode answer) {
        JsonNode usage = answer.path("usage");
        return new Usage(
                usage.path("prompt_tokens").asLong(),
                usage.path("completion_tokens").asLong(),
                usage.at("/prompt_tokens_details/cached_tokens").asLong());
    }

    private static List<TokenScore> scores(JsonNode logprobs) {
        return logprobs.has("tokens") ? CompletionScores.of(logprobs) : Shared.scores(logprobs.path("content"));
    }
}
