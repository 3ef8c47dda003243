package io.assay.generate.loop;

import io.assay.generate.prompt.Records;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An accepted sample, as a loop sees it.
 *
 * @param ordinal of its slot
 * @param values its conditions and fields
 * @param row what of it is data, with its id
 */
public record Taken(String id, long ordinal, Map<String, Object> values, Map<String, Object> row) {

    public Taken {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }

    String text(String field) {
        return String.valueOf(values.getOrDefault(field, ""));
    }

    /** As prompts show it. */
    Records shown() {
        return new Records(id, values);
    }
}
