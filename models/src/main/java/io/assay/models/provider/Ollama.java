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
import io.assay.core.model.Speaker;
import io.assay.core.model.ToolCall;
import io.assay.core.model.Usage;
import io.assay.models.http.HttpCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ollama's own interface, which unlike its OpenAI one takes raw texts. Source: docs.ollama.com/api/chat and /api/generate. Its answers give
 * tool calls no id: their place is one.
 */
public record Ollama(String model) implements Provider {

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                Capability.LOG_PROBABILITIES,
                Capability.COMPLETION,
                Capability.SCHEMA,
                Capability.TOOLS,
                Capability.IMAGES,
                Capability.SEED);
    }

    @Override
    public HttpCall call(Prompt prompt, int draw) {
        ObjectNode body = Json.object().put("model", model).put("stream", false);
        Sampling sampling = prompt.sampling();
        if (sampling.topLogProbabilities() > 0) {
            body.put("logprobs", true).put("top_logprobs", sampling.topLogProbabilities());
        }
        prompt.schema().ifPresent(schema -> body.set("format", Json.given("the schema of the answer", schema)));
        addOptions(body.putObject("options"), sampling, draw);
        if (prompt.input() instanceof Prompt.Input.Raw raw) {
            body.put("prompt", raw.text()).put("raw", true);
            return HttpCall.post("/api/generate", Json.bytes(body));
        }
        ArrayNode messages = body.putArray("messages");
        prompt.messages().forEach(message -> addMessage(messages.addObject(), message, prompt.messages()));
        OpenAi.addTools(body, prompt.tools());
        return HttpCall.post("/api/chat", Json.bytes(body));
    }

    private static void addOptions(ObjectNode json, Sampling sampling, int draw) {
        json.put("temperature", sampling.temperature()).put("num_predict", sampling.maxTokens());
        sampling.topP().ifPresent(share -> json.put("top_p", share));
        sampling.seed().ifPresent(seed -> json.put("seed", seed + draw));
        Shared.addStop(json, "stop", sampling);
    }

    private static void addMessage(ObjectNode json, Message message, List<Message> conversation) {
        json.put("role", message.speaker().name().toLowerCase(Locale.ROOT)).put("content", message.text());
        if (message.speaker() == Speaker.TOOL) {
            json.put("tool_name", Shared.toolOf(message.answers(), conversation));
        }
        List<Part.Image> images = message.parts().stream()
                .filter(Part.Image.class::isInstance)
                .map(Part.Image.class::cast)
                .toList();
        if (!images.isEmpty()) {
            ArrayNode array = json.putArray("images");
            images.forEach(image -> array.add(image.base64()));
        }
        if (!message.calls().isEmpty()) {
            ArrayNode calls = json.putArray("tool_calls");
            message.calls()
                    .forEach(call -> calls.addObject()
                            .putObject("function")
                            .put("name", call.name())
                            .set(
                                    "arguments",
                                    Json.given("the arguments of a call of " + call.name(), call.arguments())));
        }
    }

    @Override
    public Reply read(byte[] body) {
        JsonNode answer = Json.answer(body);
        if (!answer.path("done").asBoolean()) {
            throw Json.malformed("the answer is not done");
        }
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : answer.at("/message/tool_calls")) {
            calls.add(new ToolCall(
                    call.path("id").asText("call-" + calls.size()),
                    Json.need(call, "/function/name").asText(),
                    Json.need(call, "/function/arguments").toString()));
        }
        String text = answer.has("message")
                ? answer.at("/message/content").asText("")
                : Json.need(answer, "/response").asText();
        return new Reply(
                text,
                calls,
                finish(answer.path("done_reason").asText(""), calls),
                new Usage(
                        answer.path("prompt_eval_count").asLong(),
                        answer.path("eval_count").asLong(),
                        0),
                Shared.scores(answer.path("logprobs")),
                answer.path("model").asText(""),
                "");
    }

    private static Finish finish(String reason, List<ToolCall> calls) {
        return switch (reason) {
            case "stop" -> calls.isEmpty() ? Finish.STOP : Finish.TOOLS;
            case "length" -> Finish.LENGTH;
            default -> throw Json.malformed("the answer ended for an unknown reason, '" + reason + "'");
        };
    }
}
