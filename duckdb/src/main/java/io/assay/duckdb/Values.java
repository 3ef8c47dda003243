package io.assay.duckdb;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** DuckDB's values as JSON would have them; dates and the like as text, bytes left out. */
final class Values {

    private Values() {}

    static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Blob || value instanceof byte[]) {
            return null;
        }
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Array array) {
            return list(Arrays.asList((Object[]) array.getArray()));
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof DuckDBStruct struct) {
            return map(struct.getMap());
        }
        if (value instanceof Struct struct) {
            return list(Arrays.asList(struct.getAttributes()));
        }
        return value instanceof Map<?, ?> map ? map(map) : value.toString();
    }

    /** A number that is not finite is no value. */
    private static @Nullable Object number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        if (number instanceof Byte || number instanceof Short) {
            return number.intValue();
        }
        return Double.isFinite(number.doubleValue()) ? number : null;
    }

    private static List<Object> list(List<?> values) throws SQLException {
        List<Object> list = new ArrayList<>();
        for (Object value : values) {
            Object plain = plain(value);
            if (plain != null) {
                list.add(plain);
            }
        }
        return list;
    }

    private static Map<String, Object> map(Map<?, ?> values) throws SQLException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            Object plain = plain(entry.getValue());
            if (plain != null) {
                map.put(String.valueOf(entry.getKey()), plain);
            }
        }
        return map;
    }
}
