package io.assay.lm.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.core.model.SchemaKeywords;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200 random schemas of the part that is kept, 50 random walks through the grammar of each: all 10,000 texts are valid, by networknt. */
class GrammarWalkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int SCHEMAS = 200;
    private static final int WALKS = 50;

    private final Random random = new Random(11);

    @Test
    void whatAGrammarWritesIsValid() {
        for (int i = 0; i < SCHEMAS; i++) {
            ObjectNode schema = schema(3);
            assertEquals(List.of(), SchemaKeywords.unknown(JSON.convertValue(schema, Map.class)));
            GrammarWalk walk = new GrammarWalk(SchemaGrammar.of(schema.toString()));
            Schema valid = REGISTRY.getSchema(schema.toString(), InputFormat.JSON);
            for (int j = 0; j < WALKS; j++) {
                String text = walk.walk(random);
                assertTrue(valid.validate(text, InputFormat.JSON).isEmpty(), () -> text + " is not valid by " + schema);
            }
        }
    }

    private ObjectNode schema(int depth) {
        ObjectNode schema = JSON.createObjectNode();
        switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> schema.put("type", "boolean");
            case 1 -> numbers(schema.put("type", "integer"), 1);
            case 2 -> numbers(schema.put("type", "number"), 2);
            case 3 -> lengths(schema.put("type", "string"), "Length", 12);
            case 4 ->
                schema.putArray("enum")
                        .add("a")
                        .add(random.nextInt(9))
                        .addNull()
                        .add("\"\\\n\u00e9");
            case 5 ->
                schema.put("type", "string")
                        .put(
                                "format",
                                List.of("date", "time", "date-time", "uuid").get(random.nextInt(4)));
            case 6 -> array(schema, depth);
            case 7 -> object(schema, depth);
            default -> schema.putArray("anyOf").add(schema(depth - 1)).add(schema(depth - 1));
        }
        return schema;
    }

    private void numbers(ObjectNode schema, int parts) {
        if (random.nextBoolean()) {
            schema.put(random.nextBoolean() ? "minimum" : "exclusiveMinimum", (random.nextInt(400) - 200) / parts);
        }
        if (random.nextBoolean()) {
            schema.put(random.nextBoolean() ? "maximum" : "exclusiveMaximum", 250 + random.nextInt(4000) / parts);
        }
    }

    private void lengths(ObjectNode schema, String of, int most) {
        int least = random.nextInt(3);
        if (random.nextBoolean()) {
            schema.put("min" + of, least);
        }
        if (random.nextBoolean()) {
            schema.put("max" + of, least + random.nextInt(most));
        }
    }

    private void array(ObjectNode schema, int depth) {
        lengths(schema.put("type", "array"), "Items", 4);
        schema.set("items", schema(depth - 1));
    }

    private void object(ObjectNode schema, int depth) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            properties.set("p" + i, schema(depth - 1));
        }
        ArrayNode required = schema.putArray("required");
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                required.add("p" + i);
            }
        }
        if (random.nextBoolean()) {
            schema.put("additionalProperties", false);
        }
    }
}
