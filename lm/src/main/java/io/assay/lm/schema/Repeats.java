package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How often something is written.
 *
 * @param least at least
 * @param most at most; -1 is without end
 */
record Repeats(int least, int most) {

    static final int MAX = 1000;

    /** As two keywords of a schema say it. */
    static Repeats of(JsonNode schema, SchemaPlace place, String least, String most) {
        long low = whole(schema, place, least).orElse(0L);
        long high = whole(schema, place, most).orElse(-1L);
        if (low > MAX) {
            throw place.unable("has " + least + " above " + MAX);
        }
        if (high >= 0 && low > high) {
            throw place.unable("has " + least + " above " + most);
        }
        return new Repeats((int) low, (int) Math.min(high, MAX));
    }

    private static Optional<Long> whole(JsonNode schema, SchemaPlace place, String keyword) {
        if (!schema.has(keyword)) {
            return Optional.empty();
        }
        JsonNode value = schema.get(keyword);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong() || value.longValue() < 0) {
            throw place.unable("has " + keyword + " that is no length");
        }
        return Optional.of(value.longValue());
    }

    /** With so many of them already written. */
    String suffix(int written) {
        int low = Math.max(0, least - written);
        return "{" + low + "," + (most < 0 ? "" : most - written) + "}";
    }
}
