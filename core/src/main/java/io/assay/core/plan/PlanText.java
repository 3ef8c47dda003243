package io.assay.core.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML into nodes. Anchors and aliases are refused: a few of them can stand for more than fits in memory. */
public final class PlanText {

    /** More is no plan written by a person. */
    private static final int CHARACTERS_MAX = 1 << 20;

    private static final int NESTING_MAX = 40;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING_MAX)
                    .maxDocumentLength(CHARACTERS_MAX)
                    .build())
            .build();

    private final YAMLParser parser;

    private PlanText(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a plan.
     *
     * @throws WrongPlan where it is no YAML, empty, or no mapping
     */
    public static Node.Keys read(String yaml) throws WrongPlan {
        if (yaml.length() > CHARACTERS_MAX) {
            throw wrong(0, "a plan has at most " + CHARACTERS_MAX + " characters, but this has " + yaml.length());
        }
        Node node = node(yaml);
        if (node instanceof Node.Keys mapping) {
            return mapping;
        }
        throw wrong(node.line(), "a plan is a mapping of sections, but this is " + node.kind());
    }

    static Node node(String yaml) throws WrongPlan {
        try (YAMLParser parser = YAML.createParser(new StringReader(yaml))) {
            if (parser.nextToken() == null) {
                throw wrong(0, "the plan is empty");
            }
            Node node = new PlanText(parser).value("");
            if (parser.nextToken() != null) {
                throw wrong(
                        parser.currentTokenLocation().getLineNr(),
                        "a plan is one YAML document, but here a second begins");
            }
            return node;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw wrong(
                    line,
                    "this is no YAML: "
                            + broken.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // It is read from memory.
        }
    }

    private static WrongPlan wrong(int line, String message) {
        return new WrongPlan(List.of(new Problem(line, "", message)));
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Node value(String path) throws IOException, WrongPlan {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new WrongPlan(List.of(new Problem(line(), path, "anchors and aliases are not taken; write it out")));
        }
        int line = line();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> keys(line, path);
            case START_ARRAY -> items(line, path);
            case VALUE_NUMBER_INT -> new Node.Scalar(line, path, whole());
            case VALUE_NUMBER_FLOAT -> new Node.Scalar(line, path, parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(line, path, parser.getBooleanValue());
            case VALUE_NULL ->
                throw new WrongPlan(List.of(new Problem(line, path, "the key has no value; give one or leave it out")));
            default -> new Node.Scalar(line, path, parser.getText());
        };
    }

    /** A number beyond 64 bits stays the text it was written as. */
    private Object whole() throws IOException {
        return parser.getNumberType() == YAMLParser.NumberType.BIG_INTEGER
                ? parser.getText()
                : (Object) parser.getLongValue();
    }

    private Node keys(int line, String path) throws IOException, WrongPlan {
        Map<String, Node> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int at = line();
            parser.nextToken();
            if (keys.put(key, value(Node.below(path, key))) != null) {
                throw new WrongPlan(List.of(new Problem(at, Node.below(path, key), "the key comes twice")));
            }
        }
        return new Node.Keys(line, path, keys);
    }

    private Node items(int line, String path) throws IOException, WrongPlan {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]"));
        }
        return new Node.Items(line, path, items);
    }
}
