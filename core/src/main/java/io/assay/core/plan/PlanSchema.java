package io.assay.core.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Names;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of what {@link Binder} reads: made from the same records, so that the two cannot differ. */
public final class PlanSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    private PlanSchema() {}

    /** The schema of a record. */
    public static ObjectNode of(Class<?> record, String title) {
        PlanSchema schema = new PlanSchema();
        ObjectNode root = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        root.setAll(schema.record(record));
        root.set("$defs", schema.definitions);
        return root;
    }

    private ObjectNode type(Type type) {
        PlanType shape = PlanType.of(type);
        ObjectNode node = JSON.objectNode();
        switch (shape.kind()) {
            case ANY -> {}
            case TEXT -> scalars(node);
            case WHOLE -> node.put("type", "integer");
            case NUMBER -> node.put("type", "number");
            case FLAG -> node.put("type", "boolean");
            case WORD -> shape.words().forEach(node.putArray("enum")::add);
            case LIST -> list(node, shape.inner());
            case MAP -> node.put("type", "object").set("additionalProperties", type(shape.inner()));
            case OPTIONAL -> node.setAll(type(shape.inner()));
            case NAMED -> named(node, type(shape.inner()));
            case CHOICE, RECORD -> node.put("$ref", "#/$defs/" + define(shape));
        }
        return node;
    }

    /** YAML writes a text without quotes, so 12 and true are texts as well. */
    private static void scalars(ObjectNode node) {
        node.putArray("type").add("string").add("number").add("boolean");
    }

    private void list(ObjectNode node, Type inner) {
        ArrayNode forms = node.putArray("anyOf");
        forms.addObject().put("type", "array").set("items", type(inner));
        forms.add(type(inner));
    }

    private static void named(ObjectNode node, ObjectNode value) {
        node.put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .set("additionalProperties", value);
    }

    private String define(PlanType shape) {
        String name = Names.kebab(shape.raw().getSimpleName());
        if (!definitions.has(name)) {
            definitions.putObject(name); // Holds the name while the records inside are defined: steps hold steps.
            definitions.set(name, shape.kind() == PlanType.Kind.RECORD ? form(shape.raw()) : choice(shape));
        }
        return name;
    }

    private ObjectNode choice(PlanType shape) {
        ObjectNode node = JSON.objectNode();
        ArrayNode forms = node.putArray("oneOf");
        shape.options().forEach((name, option) -> {
            ObjectNode form = forms.addObject().put("type", "object").put("additionalProperties", false);
            form.putObject("properties").set(name, type(option));
            form.putArray("required").add(name);
            describe(form, option.getAnnotation(Meaning.class));
        });
        ArrayNode names = JSON.arrayNode();
        shape.options().entrySet().stream()
                .filter(option -> !required(option.getValue()))
                .map(Map.Entry::getKey)
                .forEach(names::add);
        if (!names.isEmpty()) {
            forms.addObject().set("enum", names);
        }
        return node;
    }

    /** A record, or its shorthand. */
    private ObjectNode form(Class<?> record) {
        ObjectNode whole = record(record);
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(Shorthand.class)) {
                ObjectNode node = JSON.objectNode();
                node.putArray("anyOf").add(whole).add(type(component.getGenericType()));
                return node;
            }
        }
        return whole;
    }

    private ObjectNode record(Class<?> record) {
        ObjectNode node = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        describe(node, record.getAnnotation(Meaning.class));
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            ObjectNode property = type(component.getGenericType());
            describe(property, component.getAnnotation(Meaning.class));
            Default given = component.getAnnotation(Default.class);
            if (given != null) {
                property.set("default", value(given.value()));
            }
            properties.set(PlanType.key(component), property);
            if (required(component)) {
                required.add(PlanType.key(component));
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private static com.fasterxml.jackson.databind.JsonNode value(String yaml) {
        try {
            return new ObjectMapper().valueToTree(PlanText.node(yaml).plain());
        } catch (WrongPlan ours) {
            throw new IllegalStateException("a default is no YAML: " + yaml, ours);
        }
    }

    private static boolean required(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (required(component)) {
                return true;
            }
        }
        return false;
    }

    private static boolean required(RecordComponent component) {
        return !component.isAnnotationPresent(Default.class)
                && PlanType.of(component.getGenericType()).absent() == null;
    }

    private static void describe(ObjectNode node, @Nullable Meaning meaning) {
        if (meaning != null) {
            node.put("description", meaning.value());
        }
    }
}
