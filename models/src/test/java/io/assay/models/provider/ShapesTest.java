package io.assay.models.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.core.model.ChatFault;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Part;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.Speaker;
import io.assay.core.model.Tool;
import io.assay.core.model.ToolCall;
import io.assay.core.model.Usage;
import io.assay.testkit.MockLlmServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent and read, against the schemas of the providers' own libraries and against answers of the shapes in their pages. */
class ShapesTest {

    private static final Tool WEATHER = new Tool(
            "weather",
            "The weather of a city",
            "{\"type\": \"object\", \"properties\": {\"city\": {\"type\": \"string\"}}}");

    private static final Prompt RICH = Prompt.of(
                    new Sampling(0.5, OptionalDouble.of(0.9), 64, OptionalLong.of(7), List.of("END"), 2),
                    Message.system("Be brief."),
                    new Message(
                            Speaker.USER,
                            List.of(new Part.Words("What is this?"), new Part.Image("image/png", "iVBORw0KGgo=")),
                            List.of(),
                            ""),
                    new Message(
                            Speaker.ASSISTANT,
                            List.of(),
                            List.of(new ToolCall("call_1", "weather", "{\"city\": \"Paris\"}")),
                            ""),
                    Message.tool("call_1", "rain"),
                    Message.assistant("It rains."),
                    Message.user("Again?"))
            .tools(List.of(WEATHER))
            .schema("{\"type\": \"object\", \"properties\": {\"answer\": {\"type\": \"string\"}}}");

    private static void assertKeeps(String schema, String json) throws IOException {
        try (InputStream file = Objects.requireNonNull(ShapesTest.class.getResourceAsStream(schema + ".json"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text)
                    .validate(json, InputFormat.JSON);
            assertEquals(List.of(), errors, json);
        }
    }

    private static String sent(Provider provider, Prompt prompt) {
        return new String(provider.call(prompt, 0).body(), StandardCharsets.UTF_8);
    }

    @Test
    void requestsKeepTheSchemasOfTheProviders() throws IOException {
        assertKeeps("openai-chat-request", sent(new OpenAi("gpt-x", true), RICH));
        assertKeeps("openai-chat-request", sent(new OpenAi("other", false), RICH));
        assertKeeps("openai-completion-request", sent(new OpenAi("other", false), Prompt.raw(RICH.sampling(), "Once")));
        assertKeeps("anthropic-request", sent(new Anthropic("claude-x"), RICH));
        assertKeeps("ollama-chat-request", sent(new Ollama("llama"), RICH));
    }

    @Test
    void requestsToGeminiKeepItsSchemasPartByPart() throws IOException {
        JsonNode request = Json.answer(new Gemini("gemini-x").call(RICH, 0).body());
        assertKeeps("gemini-content", request.path("systemInstruction").toString());
        for (JsonNode content : request.path("contents")) {
            assertKeeps("gemini-content", content.toString());
        }
        assertEquals(5, request.path("contents").size());
        assertKeeps("gemini-config", request.path("generationConfig").toString());
    }

    @Test
    void aSchemaThatIsBrokenIsFound() {
        // The check can fail: a field that no provider knows.
        assertThrows(AssertionError.class, () -> assertKeeps("openai-chat-request", "{\"modle\": \"x\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/chat/completions, openai-chat-answer, {}",
        "/v1/completions, openai-completion-answer, {}",
        "/v1/embeddings, openai-embedding-answer, '{\"input\": [\"a\"]}'",
        "/v1/messages, anthropic-answer, {}",
        "/api/chat, ollama-chat-answer, {}",
        "/v1beta/models/x:generateContent, gemini-answer, {}"
    })
    void theMockAnswersInTheProvidersShapes(String path, String schema, String body) throws Exception {
        try (MockLlmServer server = MockLlmServer.start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertKeeps(
                    schema,
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    private static Reply read(Provider provider, String schema, String answer) throws IOException {
        assertKeeps(schema, answer);
        return provider.read(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** platform.openai.com/docs/api-reference/chat/object */
    @Test
    void anAnswerOfOpenAiWithToolsAndLogProbabilitiesIsRead() throws IOException {
        Reply reply = read(new OpenAi("gpt-x", true), "openai-chat-answer", """
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "gpt-x-2026",
                 "choices": [{"index": 0, "finish_reason": "tool_calls",
                   "message": {"role": "assistant", "content": null, "refusal": null, "tool_calls":
                     [{"id": "call_9", "type": "function", "function": {"name": "weather", "arguments": "{\\"city\\": \\"Rome\\"}"}}]},
                   "logprobs": {"refusal": null, "content": [{"token": "Hi", "logprob": -0.25, "bytes": [72, 105], "top_logprobs":
                     [{"token": "Hi", "logprob": -0.25, "bytes": null}, {"token": "Ho", "logprob": -1.5, "bytes": null}]}]}}],
                 "usage": {"prompt_tokens": 19, "completion_tokens": 10, "total_tokens": 29,
                   "prompt_tokens_details": {"cached_tokens": 16, "audio_tokens": 0}}}""");
        assertEquals(Finish.TOOLS, reply.finish());
        assertEquals(List.of(new ToolCall("call_9", "weather", "{\"city\": \"Rome\"}")), reply.calls());
        assertEquals(new Usage(19, 10, 16), reply.usage());
        assertEquals(-0.25, reply.scores().get(0).logProbability());
        assertEquals(Map.of("Hi", -0.25, "Ho", -1.5), reply.scores().get(0).alternatives());
        assertEquals("gpt-x-2026", reply.model());
    }

    /** platform.openai.com/docs/guides/structured-outputs, refusals. */
    @Test
    void aRefusalOfOpenAiIsNotAnAnswer() throws IOException {
        Reply reply = read(new OpenAi("gpt-x", true), "openai-chat-answer", """
                {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "stop",
                 "logprobs": null, "message": {"role": "assistant", "content": null, "refusal": "I'm sorry."}}]}""");
        assertEquals(Finish.FILTERED, reply.finish());
        assertEquals("I'm sorry.", reply.text());
        assertEquals(Usage.NONE, reply.usage());
    }

    /** platform.claude.com/docs/en/agents-and-tools/tool-use/overview; cached tokens are counted apart there: 5 + 3 + 100. */
    @Test
    void anAnswerOfAnthropicWithToolsIsRead() throws IOException {
        Reply reply = read(new Anthropic("claude-x"), "anthropic-answer", """
                {"id": "msg_1", "type": "message", "role": "assistant", "model": "claude-x", "stop_reason": "tool_use", "stop_sequence": null,
                 "content": [{"type": "text", "text": "I look.", "citations": null},
                   {"type": "tool_use", "id": "toolu_1", "name": "weather", "input": {"city": "Oslo"}}],
                 "usage": {"input_tokens": 5, "cache_creation_input_tokens": 3, "cache_read_input_tokens": 100, "output_tokens": 7}}""");
        assertEquals("I look.", reply.text());
        assertEquals(Finish.TOOLS, reply.finish());
        assertEquals(List.of(new ToolCall("toolu_1", "weather", "{\"city\":\"Oslo\"}")), reply.calls());
        assertEquals(new Usage(108, 7, 100), reply.usage());
    }

    /** ai.google.dev/api/generate-content; thoughts are no part of the answer but of its cost: 4 + 30. */
    @Test
    void anAnswerOfGeminiWithThoughtsAndLogProbabilitiesIsRead() throws IOException {
        Reply reply = read(new Gemini("gemini-x"), "gemini-answer", """
                {"candidates": [{"index": 0, "finishReason": "STOP", "content": {"role": "model", "parts":
                   [{"text": "hm", "thought": true}, {"text": "Yes"}, {"text": "."}]},
                   "logprobsResult": {"chosenCandidates": [{"token": "Yes", "tokenId": 3, "logProbability": -0.5}],
                     "topCandidates": [{"candidates": [{"token": "Yes", "logProbability": -0.5}, {"token": "No", "logProbability": -1}]}]}}],
                 "usageMetadata": {"promptTokenCount": 9, "candidatesTokenCount": 4, "thoughtsTokenCount": 30},
                 "modelVersion": "gemini-x-001", "responseId": "r"}""");
        assertEquals("Yes.", reply.text());
        assertEquals(new Usage(9, 34, 0), reply.usage());
        assertEquals(Map.of("Yes", -0.5, "No", -1.0), reply.scores().get(0).alternatives());
    }

    @Test
    void aPromptThatGeminiHoldsBackHasNoAnswer() throws IOException {
        Reply reply = read(new Gemini("g"), "gemini-answer", "{\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}");
        assertEquals(Finish.FILTERED, reply.finish());
        assertEquals("", reply.text());
    }

    /** docs.ollama.com/api/chat, chat request with tools. */
    @Test
    void anAnswerOfOllamaWithToolsIsRead() throws IOException {
        Reply reply = read(new Ollama("llama"), "ollama-chat-answer", """
                {"model": "llama", "created_at": "2026-01-01T00:00:00Z", "done": true, "done_reason": "stop",
                 "message": {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "weather", "arguments": {"city": "Bern"}}}]},
                 "prompt_eval_count": 11, "eval_count": 6}""");
        assertEquals(Finish.TOOLS, reply.finish());
        assertEquals(List.of(new ToolCall("call-0", "weather", "{\"city\":\"Bern\"}")), reply.calls());
        assertEquals(new Usage(11, 6, 0), reply.usage());
    }

    /** Newer models of both refuse any temperature: their own, 1, must not be sent. */
    @Test
    void aTemperatureOfOneIsNotSentWhereItIsTheProvidersOwn() {
        Prompt usual = RICH.sampling(RICH.sampling().temperature(1));
        assertFalse(sent(new OpenAi("m", true), usual).contains("temperature"));
        assertFalse(sent(new Anthropic("m"), usual).contains("temperature"));
        assertTrue(sent(new OpenAi("m", false), usual).contains("\"temperature\":1.0"));
    }

    @Test
    void everyDrawHasASeedOfItsOwn() {
        for (Provider provider : List.of(new OpenAi("m", false), new Gemini("m"), new Ollama("m"))) {
            JsonNode first = Json.answer(provider.call(RICH, 0).body());
            JsonNode third = Json.answer(provider.call(RICH, 2).body());
            assertEquals(
                    first.findValue("seed").asLong() + 2,
                    third.findValue("seed").asLong());
        }
    }

    @Test
    void anAnswerThatEndsForAnUnknownReasonIsNoAnswer() {
        String answer = "{\"choices\": [{\"message\": {\"content\": \"x\"}, \"finish_reason\": \"whim\"}]}";
        ChatFault fault = assertThrows(
                ChatFault.class, () -> new OpenAi("m", false).read(answer.getBytes(StandardCharsets.UTF_8)));
        assertEquals("the answer ended for an unknown reason, 'whim'", fault.getMessage());
    }
}
