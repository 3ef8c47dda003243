package io.assay.core.data.format;

import io.assay.core.data.Columns;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.RowBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that nearly all lines are made of, several times as fast as a general parser: strings are searched eight
 * bytes at a time and copied once, and the names of the record before are expected again. It accepts nothing that is not
 * JSON; whatever is odd it leaves to {@link JsonRecords}, which accepts it or says what is wrong.
 */
final class QuickJson {

    private final ReadLimits limits;
    private final RowBuilder row = new RowBuilder();
    private final QuickNames names = new QuickNames();
    private final QuickText text = new QuickText();
    private byte[] bytes = new byte[0];
    private int at;
    private int to;
    /** A newline where newlines are white space; another white space where they end the record. */
    private char newline = '\n';

    QuickJson(ReadLimits limits) {
        this.limits = limits;
    }

    /** The object or array that the bytes hold, or null where they hold something else or something odd. */
    @Nullable
    Columns record(byte[] json, int from, int end) {
        Columns record = read(json, from, end, '\n');
        return at == to ? record : null;
    }

    /** The same for the line that starts here, wherever it ends: nobody has to search its end first. */
    @Nullable
    Columns line(byte[] lines, int from, int end) {
        Columns record = read(lines, from, end, ' ');
        return at == to || bytes[at] == '\n' ? record : null;
    }

    /** Where the line ended that was read last. */
    int end() {
        return at;
    }

    private @Nullable Columns read(byte[] json, int from, int end, char white) {
        bytes = json;
        at = from;
        to = end;
        newline = white;
        try {
            byte first = peek();
            if (first != '{' && first != '[') {
                return null;
            }
            Columns record = first == '{' ? object() : Positions.columns(list(0));
            skipSpace();
            return record;
        } catch (Odd odd) {
            return null;
        }
    }

    private Columns object() throws Odd {
        at++;
        row.start();
        if (peek() == '}') {
            at++;
            return row.build();
        }
        while (true) {
            String name = name(names.expected(row.size()), row.size());
            if (row.size() >= limits.fieldsMax() || !row.put(name, value(1))) {
                throw new Odd();
            }
            if (!more('}')) {
                return row.build();
            }
        }
    }

    /** A name with its colon. */
    private String name(byte[] expected, int place) throws Odd {
        expect('"');
        int end = at + expected.length;
        if (end < to && bytes[end] == '"' && names.same(bytes, at, end, expected)) {
            at = end + 1;
            expect(':');
            return names.name(place);
        }
        int from = at;
        at = text.scan(bytes, at, to);
        String name = text.value();
        if (text.plain()) {
            names.learn(place, name, bytes, from, at - 1);
        }
        expect(':');
        return name;
    }

    private @Nullable Object value(int depth) throws Odd {
        byte first = peek();
        switch (first) {
            case '"' -> {
                at = text.scan(bytes, at + 1, to);
                return text.value();
            }
            case '{' -> {
                return map(depth);
            }
            case '[' -> {
                return list(depth);
            }
            case 't' -> {
                return word("true", true);
            }
            case 'f' -> {
                return word("false", false);
            }
            case 'n' -> {
                return word("null", null);
            }
            default -> {
                int from = at;
                at = QuickNumber.end(bytes, at, to);
                return QuickNumber.value(bytes, from, at);
            }
        }
    }

    private Map<String, Object> map(int depth) throws Odd {
        enter(depth);
        Map<String, Object> map = new LinkedHashMap<>();
        if (peek() == '}') {
            at++;
            return map;
        }
        do {
            expect('"');
            at = text.scan(bytes, at, to);
            String name = text.value();
            expect(':');
            Object value = value(depth + 1);
            if (value != null && map.put(name, value) != null) {
                throw new Odd();
            }
        } while (more('}'));
        return map;
    }

    private List<Object> list(int depth) throws Odd {
        enter(depth);
        List<Object> list = new ArrayList<>();
        if (peek() == ']') {
            at++;
            return list;
        }
        do {
            Object value = value(depth + 1);
            if (value != null) {
                list.add(value);
            }
        } while (more(']'));
        return list;
    }

    private void enter(int depth) throws Odd {
        if (depth >= limits.nestingMax()) {
            throw new Odd();
        }
        at++;
    }

    private boolean more(char close) throws Odd {
        byte next = peek();
        at++;
        if (next == ',') {
            return true;
        }
        if (next != close) {
            throw new Odd();
        }
        return false;
    }

    private @Nullable Object word(String word, @Nullable Object value) throws Odd {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at == to || bytes[at] != word.charAt(i)) {
                throw new Odd();
            }
        }
        return value;
    }

    private void expect(char wanted) throws Odd {
        if (peek() != wanted) {
            throw new Odd();
        }
        at++;
    }

    private byte peek() throws Odd {
        skipSpace();
        if (at == to) {
            throw new Odd();
        }
        return bytes[at];
    }

    private void skipSpace() {
        while (at < to && (bytes[at] == ' ' || bytes[at] == newline || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }
}
