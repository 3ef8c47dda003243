package io.assay.core.data.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.assay.core.data.Columns;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.RowBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON by the letter, with Jackson: slower than {@link QuickJson}, but it knows what is wrong and where. */
final class JsonRecords {

    private final JsonFactory factory;
    private final ReadLimits limits;

    JsonRecords(ReadLimits limits) {
        this.limits = limits;
        this.factory = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nestingMax())
                        .maxStringLength(limits.recordBytesMax())
                        .build())
                .build();
    }

    ReadLimits limits() {
        return limits;
    }

    JsonFactory factory() {
        return factory;
    }

    /** The one record that the bytes hold. */
    Columns record(byte[] bytes, int from, int to) throws MalformedRecord {
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            if (parser.nextToken() == null) {
                throw new MalformedRecord("", "there is no JSON value");
            }
            Columns record = record(parser);
            if (parser.nextToken() != null) {
                throw new MalformedRecord(
                        "", "there is more after the JSON value; write one value a line" + at(parser));
            }
            return record;
        } catch (StreamConstraintsException beyond) {
            throw new MalformedRecord("", "a limit is passed: " + beyond.getOriginalMessage());
        } catch (JsonProcessingException malformed) {
            throw new MalformedRecord("", say(malformed));
        } catch (IOException impossible) {
            throw new MalformedRecord("", "is not valid JSON: " + impossible.getMessage());
        }
    }

    /** The value at the parser as a record: an object by its fields, an array by its places, a string as a text. */
    Columns record(JsonParser parser) throws IOException, MalformedRecord {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        Object value = value(parser);
        if (value instanceof List<?> list) {
            return Positions.columns(list);
        }
        if (value instanceof String text) {
            return Positions.text(text);
        }
        throw new MalformedRecord(
                "",
                "the JSON value is a " + token.name().toLowerCase(java.util.Locale.ROOT)
                        + "; a record is an object, an array or a string");
    }

    private Columns object(JsonParser parser) throws IOException, MalformedRecord {
        RowBuilder row = new RowBuilder();
        row.start();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            row.put(name, value(parser));
            if (row.size() > limits.fieldsMax()) {
                throw new MalformedRecord(name, "the record has more than " + limits.fieldsMax() + " fields");
            }
        }
        return row.build();
    }

    /** The value at the parser, null for a JSON null. */
    @Nullable
    Object value(JsonParser parser) throws IOException, MalformedRecord {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> finite(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(parser);
            case START_OBJECT -> map(parser);
            default -> null;
        };
    }

    private static double finite(JsonParser parser) throws IOException, MalformedRecord {
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new MalformedRecord("", "the number " + parser.getText() + " is too large" + at(parser));
        }
        return value;
    }

    private List<Object> list(JsonParser parser) throws IOException, MalformedRecord {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private Map<String, Object> map(JsonParser parser) throws IOException, MalformedRecord {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                map.put(name, value);
            }
        }
        return map;
    }

    /** Jackson's reason without its hints to programmers. */
    static String say(JsonProcessingException malformed) {
        String reason = String.valueOf(malformed.getOriginalMessage())
                .replaceAll("(?s): (?:was expecting|expected|only regular white space|possible characters).*", "")
                .replaceAll("(?s) \\(start marker.*", "")
                .replaceAll("\\s+", " ");
        int column =
                malformed.getLocation() == null ? -1 : malformed.getLocation().getColumnNr();
        return "is not valid JSON: " + reason + (column > 0 ? " (column " + column + ")" : "");
    }

    private static String at(JsonParser parser) {
        return " (column " + parser.currentTokenLocation().getColumnNr() + ")";
    }
}
