package io.assay.core.data.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What the columns of a file mean.
 *
 * @param id name of the layout
 * @param text how the text is made
 * @param mapping meaning to column or dotted path
 */
public record Layout(String id, TextRule text, Map<String, String> mapping) {

    public Layout {
        mapping = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** In one line for people: {@code alpaca: text = instruction + input + output}. */
    public String say() {
        StringJoiner line = new StringJoiner(", ", id + ": ", "");
        line.add("text = " + text.say());
        mapping.forEach((meaning, column) -> {
            if (!meaning.equals("text") && !meaning.equals(column)) {
                line.add(meaning + " = " + column);
            } else if (meaning.equals("label")) {
                line.add("label = label");
            }
        });
        return line.toString();
    }

    /** With what the user mapped, which goes before what was recognised. */
    public Layout mapped(Map<String, String> mapping) {
        if (mapping.isEmpty()) {
            return this;
        }
        Map<String, String> both = new LinkedHashMap<>(this.mapping);
        both.putAll(mapping);
        // The text of a conversation is what its turns say; "text" is then a key of a turn.
        String column = mapping.getOrDefault("turns", mapping.get("text"));
        return new Layout(column == null ? id : "mapped", column == null ? text : new TextRule.Column(column), both);
    }
}
