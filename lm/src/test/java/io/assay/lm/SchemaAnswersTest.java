package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.core.model.Finish;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.Steering;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of random weights writes whatever the grammar lets it: each finished answer must be JSON that networknt finds valid. */
class SchemaAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int DRAWS = 12;

    @TempDir
    static Path folder;

    private static LocalModel model;

    @BeforeAll
    static void open() {
        model = LocalModel.open("tiny", TinyModel.in(folder), TinyModel.settings());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void scalarsAreValid() {
        List.of(
                        "{\"type\": \"integer\"}",
                        "{\"type\": \"integer\", \"minimum\": -12, \"maximum\": 1234}",
                        "{\"type\": \"integer\", \"exclusiveMinimum\": 7}",
                        "{\"type\": \"number\"}",
                        "{\"type\": \"number\", \"minimum\": 0, \"exclusiveMaximum\": 1}",
                        "{\"type\": \"number\", \"exclusiveMinimum\": -3, \"maximum\": 0}",
                        "{\"type\": [\"boolean\", \"null\"]}",
                        "{\"enum\": [\"a\", \"quote \\\" and \\\\ and \\n\", 3, null, {\"k\": [1.5]}]}",
                        "{\"const\": \"naïve 🙂\"}",
                        "{\"type\": \"string\", \"minLength\": 2, \"maxLength\": 5}",
                        "{\"type\": \"string\", \"format\": \"date\"}",
                        "{\"type\": \"string\", \"format\": \"date-time\"}",
                        "{\"type\": \"string\", \"format\": \"uuid\"}")
                .forEach(schema -> assertEquals(DRAWS, assertValid(schema), schema));
    }

    @Test
    void objectsAndArraysAreValid() {
        List.of("""
                        {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "boolean"}, "c": {"type": "null"}},
                         "required": ["b"], "additionalProperties": false}""", """
                        {"type": "object", "properties": {"a": {"type": "boolean"}, "b": {"type": "boolean"}}}""", """
                        {"type": "object", "required": ["x", "y"], "additionalProperties": {"type": "boolean"}}""", """
                        {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 9}, "minItems": 2, "maxItems": 4}""", """
                        {"type": "array", "maxItems": 0}""", """
                        {"anyOf": [{"type": "boolean"}, {"type": "object", "properties": {}, "additionalProperties": false}]}""", """
                        {"oneOf": [{"type": "object", "properties": {"kind": {"const": "a"}, "n": {"type": "boolean"}}, "required": ["kind"]},
                                   {"type": "object", "properties": {"kind": {"const": "b"}}, "required": ["kind"]}]}""", """
                        {"title": "A choice", "allOf": [{"$ref": "#/$defs/colour"}], "$defs": {"colour": {"enum": ["red", "blue"]}}}""")
                .forEach(schema -> assertTrue(assertValid(schema) >= DRAWS / 2, schema));
    }

    @Test
    void whatHasNoEndBelowTheLimitIsCutAndSaysSo() {
        String tree = """
                {"$ref": "#/$defs/node", "$defs": {"node": {"type": "object", "properties": {"v": {"type": "boolean"},
                 "next": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/node"}]}}, "required": ["v", "next"]}}}""";
        assertTrue(assertValid(tree) >= 1);
        assertTrue(assertValid("{}") >= 1);
        assertTrue(assertValid("{\"type\": \"object\", \"additionalProperties\": {\"type\": \"null\"}}") >= 1);
    }

    @Test
    void greedyAnswersObeyToo() {
        Sampling greedy = Sampling.GREEDY.maxTokens(60);
        Prompt prompt = Prompt.raw(greedy, "x").schema("{\"enum\": [\"yes\", \"no\"]}");
        assertTrue(List.of("\"yes\"", "\"no\"").contains(ask(prompt, 0).join().text()));
    }

    @Test
    void aSchemaAndSteeringThatLeaveNothingAreAFault() {
        Steering no = new Steering(Map.of(), List.of("t", "f"), Optional.empty(), Optional.empty());
        Prompt prompt = Prompt.raw(Sampling.GREEDY, "x")
                .schema("{\"type\": \"boolean\"}")
                .steering(no);
        assertEquals(
                "UNABLE",
                ask(prompt, 0)
                        .handle((reply, fault) ->
                                ((io.assay.core.model.ChatFault) fault).kind().name())
                        .join());
        // And the model goes on answering.
        assertTrue(assertValid("{\"type\": \"boolean\"}") == DRAWS);
    }

    /** How many of the draws came to an end. */
    private static long assertValid(String schema) {
        Prompt prompt = Prompt.raw(Sampling.GREEDY.temperature(1).seed(3).maxTokens(120), "json: ")
                .schema(schema);
        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, DRAWS).mapToObj(draw -> ask(prompt, draw)).toList();
        Schema validator = REGISTRY.getSchema(schema);
        return replies.stream()
                .map(CompletableFuture::join)
                .filter(reply -> finished(reply, validator, schema))
                .count();
    }

    private static boolean finished(Reply reply, Schema validator, String schema) {
        if (reply.finish() == Finish.LENGTH) {
            assertEquals(120, reply.usage().answerTokens());
            return false;
        }
        JsonNode value = parsed(reply.text());
        assertEquals(List.of(), validator.validate(value), () -> reply.text() + " by " + schema);
        return true;
    }

    private static JsonNode parsed(String text) {
        try {
            assertFalse(text.isBlank());
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }

    private static CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        return model.chat().chat(prompt, draw).toCompletableFuture();
    }
}
