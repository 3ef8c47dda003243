package io.assay.core.data.layout;

import io.assay.core.Fields;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How the text of a sample is made from its columns. */
public sealed interface TextRule {

    /** The text of a record. */
    String of(Fields fields) throws NoText;

    /** For people: {@code instruction + input + output}. */
    String say();

    /** One column or dotted path: a string, or the turns of a conversation, joined by lines. */
    record Column(String path) implements TextRule {

        @Override
        public String of(Fields fields) throws NoText {
            Object value = fields.value(path).orElse(null);
            if (value == null) {
                throw new NoText(path, "the record has no " + path + "; its text is expected there");
            }
            if (value instanceof String text) {
                return text;
            }
            String turns = value instanceof List<?> list ? Turns.join(list) : null;
            if (turns == null) {
                throw new NoText(path, "is " + Turns.kind(value) + ", not text");
            }
            return turns;
        }

        @Override
        public String say() {
            return path;
        }
    }

    /** No text at all: of embeddings, say, whose texts stayed at home. */
    record Absent() implements TextRule {

        @Override
        public String of(Fields fields) {
            return "";
        }

        @Override
        public String say() {
            return "none";
        }
    }

    /** A column that holds words one by one; they are joined by spaces. */
    record Tokens(String path) implements TextRule {

        @Override
        public String of(Fields fields) throws NoText {
            if (!(fields.value(path).orElse(null) instanceof List<?> list)) {
                throw new NoText(path, "the record has no list of tokens here");
            }
            StringJoiner text = new StringJoiner(" ");
            list.forEach(token -> text.add(String.valueOf(token)));
            return text.toString();
        }

        @Override
        public String say() {
            return path;
        }
    }

    /**
     * Several columns, joined by lines; empty ones are left out.
     *
     * @param paths the columns in their order
     * @param needed those of them that every record must have
     */
    record Joined(List<String> paths, List<String> needed) implements TextRule {

        public Joined {
            paths = List.copyOf(paths);
            needed = List.copyOf(needed);
        }

        @Override
        public String of(Fields fields) throws NoText {
            StringJoiner text = new StringJoiner("\n");
            for (String path : paths) {
                String part = part(fields, path);
                if (part == null && needed.contains(path)) {
                    throw new NoText(path, "the record has no " + path + "; its text is expected there");
                }
                if (part != null && !part.isEmpty()) {
                    text.add(part);
                }
            }
            return text.toString();
        }

        private static @Nullable String part(Fields fields, String path) throws NoText {
            Object value = fields.value(path).orElse(null);
            if (value == null || value instanceof String) {
                return (String) value;
            }
            if (value instanceof List<?> || value instanceof Map<?, ?>) {
                return new Column(path).of(fields);
            }
            return String.valueOf(value);
        }

        @Override
        public String say() {
            return String.join(" + ", paths);
        }
    }
}
