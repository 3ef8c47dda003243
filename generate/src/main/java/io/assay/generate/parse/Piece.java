package io.assay.generate.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one draft gets out of a reply.
 *
 * @param fields values by name: {@code String}, {@code Double}, or a list of turns
 * @param missing optional fields that were not there or could not be read
 * @param lost why it is no draft at all, if it is none
 */
public record Piece(Map<String, Object> fields, List<String> missing, Optional<Lost> lost) {

    /**
     * Why an answer cannot be used.
     *
     * @param reason a name to count by: {@code cut}, {@code unmapped}
     * @param detail what was seen, for people
     */
    public record Lost(String reason, String detail) {}

    private static final int SHOWN_MAX = 120;

    public Piece {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        missing = List.copyOf(missing);
    }

    static Piece of(Map<String, Object> fields) {
        return new Piece(fields, List.of(), Optional.empty());
    }

    static Piece of(String field, Object value) {
        return of(Map.of(field, value));
    }

    static Piece lost(String reason, String detail) {
        return new Piece(Map.of(), List.of(), Optional.of(new Lost(reason, detail)));
    }

    /** The beginning of a text, for a message. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX) + "...";
    }
}
