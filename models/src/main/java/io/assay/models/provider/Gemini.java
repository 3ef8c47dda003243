package io.assay.models.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.model.Capabilities;
import io.assay.core.model.Capability;
import io.assay.core.model.Message;
import io.assay.core.model.Part;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.Speaker;
import io.assay.core.model.ToolCall;
import io.assay.models.http.HttpCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gemini's {@code generateContent}. Source: ai.google.dev/api/generate-content. Its seeds have 32 bits, and a tool's answer names the tool,
 * not the call.
 */
public record Gemini(String model) implements Provider {

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                Capability.LOG_PROBABILITIES, Capability.SCHEMA, Capability.TOOLS, Capability.IMAGES, Capability.SEED);
    }

    @Override
    public HttpCall call(Prompt prompt, int draw) {
        ObjectNode body = Json.object();
        Shared.system(prompt)
                .ifPresent(system -> body.putObject("systemInstruction")
                        .putArray("parts")
                        .addObject()
                        .put("text", system));
        ArrayNode contents = body.putArray("contents");
        List<Message> conversation = Shared.conversation(prompt);
        conversation.forEach(message -> addMessage(contents.addObject(), message, conversation));
        addTools(body, prompt);
        addConfiguration(body.putObject("generationConfig"), prompt, draw);
        String path = "/models/" + URLEncoder.encode(model, StandardCharsets.UTF_8) + ":generateContent";
        return HttpCall.post(path, Json.bytes(body));
    }

    private static void addConfiguration(ObjectNode json, Prompt prompt, int draw) {
        Sampling sampling = prompt.sampling();
        json.put("temperature", sampling.temperature()).put("maxOutputTokens", sampling.maxTokens());
        sampling.topP().ifPresent(share -> json.put("topP", share));
        sampling.seed().ifPresent(seed -> json.put("seed", (int) (seed + draw)));
        Shared.addStop(json, "stopSequences", sampling);
        if (sampling.topLogProbabilities() > 0) {
            json.put("responseLogprobs", true).put("logprobs", sampling.topLogProbabilities());
        }
        prompt.schema()
                .ifPresent(schema -> json.put("responseMimeType", "application/json")
                        .set("responseJsonSchema", Json.given("the schema of the answer", schema)));
    }

    private static void addTools(ObjectNode body, Prompt prompt) {
        if (!prompt.tools().isEmpty()) {
            ArrayNode functions = body.putArray("tools").addObject().putArray("functionDeclarations");
            prompt.tools()
                    .forEach(tool -> functions
                            .addObject()
                            .put("name", tool.name())
                            .put("description", tool.description())
                            .set("parametersJsonSchema", Shared.schema(tool)));
        }
    }

    private static void addMessage(ObjectNode json, Message message, List<Message> conversation) {
        json.put("role", message.speaker() == Speaker.ASSISTANT ? "model" : "user");
        ArrayNode parts = json.putArray("parts");
        if (message.speaker() == Speaker.TOOL) {
            parts.addObject()
                    .putObject("functionResponse")
                    .put("name", Shared.toolOf(message.answers(), conversation))
                    .putObject("response")
                    .put("result", message.text());
            return;
        }
        message.parts().forEach(part -> addPart(parts, part));
        for (ToolCall call : message.calls()) {
            parts.addObject()
                    .putObject("functionCall")
                    .put("name", call.name())
                    .set("args", Json.given("the arguments of a call of " + call.name(), call.arguments()));
        }
    }

    private static void addPart(ArrayNode parts, Part part) {
        if (part instanceof Part.Words words && !words.text().isEmpty()) {
            parts.addObject().put("text", words.text());
        } else if (part instanceof Part.Image image) {
            parts.addObject()
                    .putObject("inlineData")
                    .put("mimeType", image.type())
                    .put("data", image.base64());
        }
    }

    @Override
    public Reply read(byte[] body) {
        return GeminiReply.of(Json.answer(body));
    }
}
