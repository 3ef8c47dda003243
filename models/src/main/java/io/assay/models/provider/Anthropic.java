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

/**
 * The messages interface of Anthropic. Source: platform.claude.com/docs/en/api/messages; schemas: .../build-with-claude/structured-outputs.
 * It knows no seeds and no log-probabilities, and its newer models take no temperature at all: ask those with temperature 1.
 */
public record Anthropic(String model) implements Provider {

    /** Sent as {@code anthropic-version}. */
    public static final String VERSION = "2023-06-01";

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.SCHEMA, Capability.TOOLS, Capability.IMAGES);
    }

    @Override
    public HttpCall call(Prompt prompt, int draw) {
        Sampling sampling = prompt.sampling();
        ObjectNode body = Json.object().put("model", model).put("max_tokens", sampling.maxTokens());
        Shared.system(prompt).ifPresent(system -> body.put("system", system));
        ArrayNode messages = body.putArray("messages");
        Shared.conversation(prompt).forEach(message -> addMessage(messages.addObject(), message));
        Shared.addUnusualTemperature(body, sampling);
        sampling.topP().ifPresent(share -> body.put("top_p", share));
        Shared.addStop(body, "stop_sequences", sampling);
        addTools(body, prompt);
        prompt.schema()
                .ifPresent(schema -> body.putObject("output_config")
                        .putObject("format")
                        .put("type", "json_schema")
                        .set("schema", Json.given("the schema of the answer", schema)));
        return HttpCall.post("/messages", Json.bytes(body));
    }

    private static void addTools(ObjectNode body, Prompt prompt) {
        if (!prompt.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            prompt.tools()
                    .forEach(tool -> tools.addObject()
                            .put("name", tool.name())
                            .put("description", tool.description())
                            .set("input_schema", Shared.schema(tool)));
        }
    }

    private static void addMessage(ObjectNode json, Message message) {
        json.put("role", message.speaker() == Speaker.ASSISTANT ? "assistant" : "user");
        ArrayNode content = json.putArray("content");
        if (message.speaker() == Speaker.TOOL) {
            content.addObject()
                    .put("type", "tool_result")
                    .put("tool_use_id", message.answers())
                    .put("content", message.text());
            return;
        }
        message.parts().forEach(part -> addPart(content, part));
        message.calls()
                .forEach(call -> content.addObject()
                        .put("type", "tool_use")
                        .put("id", call.id())
                        .put("name", call.name())
                        .set("input", Json.given("the arguments of a call of " + call.name(), call.arguments())));
    }

    /** Empty texts are refused by the interface. */
    private static void addPart(ArrayNode content, Part part) {
        if (part instanceof Part.Words words && !words.text().isEmpty()) {
            content.addObject().put("type", "text").put("text", words.text());
        } else if (part instanceof Part.Image image) {
            content.addObject()
                    .put("type", "image")
                    .putObject("source")
                    .put("type", "base64")
                    .put("media_type", image.type())
                    .put("data", image.base64());
        }
    }

    @Override
    public Reply read(byte[] body) {
        JsonNode answer = Json.answer(body);
        StringBuilder text = new StringBuilder();
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode block : Json.need(answer, "/content")) {
            String type = block.path("type").asText("");
            if (type.equals("text")) {
                text.append(Json.need(block, "/text").asText());
            } else if (type.equals("tool_use")) {
                calls.add(new ToolCall(
                        Json.need(block, "/id").asText(),
                        Json.need(block, "/name").asText(),
                        Json.need(block, "/input").toString()));
            }
        }
        return new Reply(
                text.toString(),
                calls,
                finish(Json.need(answer, "/stop_reason").asText("")),
                usage(answer.path("usage")),
                List.of(),
                answer.path("model").asText(""),
                answer.path("id").asText(""));
    }

    private static Finish finish(String reason) {
        return switch (reason) {
            case "end_turn", "stop_sequence" -> Finish.STOP;
            case "max_tokens", "model_context_window_exceeded" -> Finish.LENGTH;
            case "tool_use" -> Finish.TOOLS;
            case "refusal" -> Finish.FILTERED;
            default -> throw Json.malformed("the answer ended for an unknown reason, '" + reason + "'");
        };
    }

    /** What was read from or written to the provider's cache is counted apart there. */
    private static Usage usage(JsonNode usage) {
        long cached = usage.path("cache_read_input_tokens").asLong();
        return new Usage(
                usage.path("input_tokens").asLong()
                        + usage.path("cache_creation_input_tokens").asLong()
                        + cached,
                usage.path("output_tokens").asLong(),
                cached);
    }
}
