package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Columns;
import io.assay.core.data.RowBuilder;
import io.assay.core.data.Rows;
import java.util.Map;

/**
 * JSON values that were cut out of a larger one.
 *
 * @param json the values, one after another
 * @param ends where each of them ends
 * @param key the name of the array that held them, or empty
 * @param first number of the first one
 */
@SuppressWarnings("ArrayRecordComponent") // Read in place; never compared.
record JsonItems(JsonRecords careful, byte[] json, int[] ends, String key, long first) implements Chunk {

    @Override
    public long bytes() {
        return json.length;
    }

    @Override
    public void parse(Rows rows) {
        QuickJson quick = new QuickJson(careful.limits());
        RowBuilder builder = new RowBuilder();
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            try {
                Columns record = quick.record(json, from, ends[i]);
                Columns item = record != null ? record : careful.record(json, from, ends[i]);
                rows.row(first + i, keyed(unwrapped(item), builder));
            } catch (MalformedRecord malformed) {
                rows.reject(first + i, malformed.field(), malformed.reason());
            }
            from = ends[i];
        }
    }

    /** The record inside, where a data set server wraps it. */
    @SuppressWarnings("unchecked") // Objects of JSON have names as keys.
    private Map<String, Object> unwrapped(Map<String, Object> item) {
        return key.equals("rows") && item.get("row") instanceof Map<?, ?> row ? (Map<String, Object>) row : item;
    }

    /** With the name of its array as a column: the label, unless the name says which part of the data it is, or nothing. */
    private Map<String, Object> keyed(Map<String, Object> item, RowBuilder builder) {
        boolean number = key.chars().allMatch(Character::isDigit);
        if (number || JsonShape.CONTAINERS.contains(key)) {
            return item;
        }
        builder.start();
        item.forEach(builder::put);
        String column = JsonShape.PARTS.contains(key) ? "split" : "label";
        if (!builder.put(column, key)) {
            builder.put("key", key);
        }
        return builder.build();
    }
}
