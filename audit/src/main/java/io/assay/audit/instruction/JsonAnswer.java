package io.assay.audit.instruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The whole response is JSON (RFC 8259), perhaps in a Markdown fence. The published checker also takes {@code NaN} and {@code Infinity}. */
record JsonAnswer(Published published) implements Checker {

    private static final List<String> FENCES = List.of("```json", "```Json", "```JSON", "```");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Checker of(Arguments arguments) {
        return new JsonAnswer(arguments.published());
    }

    @Override
    public boolean follows(Response response) {
        String json = Texts.strip(response.text());
        for (String fence : FENCES) {
            json = json.startsWith(fence) ? json.substring(fence.length()) : json;
        }
        return isJson(Texts.strip(json.endsWith("```") ? json.substring(0, json.length() - 3) : json));
    }

    private boolean isJson(String text) {
        ObjectReader reader = STRICT.reader();
        if (published.hasDefects()) {
            reader = reader.with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);
        }
        try {
            return !reader.readTree(text).isMissingNode();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }
}
