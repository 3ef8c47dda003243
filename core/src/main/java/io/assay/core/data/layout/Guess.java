package io.assay.core.data.layout;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a column of texts and one of labels by what is in them, where names say nothing. */
final class Guess {

    private static final double WORDS_OF_TEXT = 3;
    private static final double LENGTH_OF_LABEL_MAX = 60;

    private Guess() {}

    /** The layout where exactly one column looks like text, or columns have no names and one is by far the longest. */
    static Optional<Layout> from(Excerpt excerpt) {
        List<String> texts = excerpt.columns().stream()
                .filter(column -> words(excerpt.values(column)) >= WORDS_OF_TEXT)
                .toList();
        if (texts.size() != 1) {
            return Optional.empty();
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        mapping.put("text", texts.get(0));
        List<String> others = excerpt.columns().stream()
                .filter(column -> !column.equals(texts.get(0)) && label(excerpt.values(column)))
                .toList();
        if (others.size() == 1) {
            mapping.put("label", others.get(0));
        }
        return Optional.of(new Layout("text", new TextRule.Column(texts.get(0)), mapping));
    }

    /** Words a value, on the mean; 0 where not all are strings. */
    private static double words(List<Object> values) {
        long words = 0;
        for (Object value : values) {
            if (!(value instanceof String text)) {
                return 0;
            }
            words += text.strip().isEmpty() ? 0 : text.strip().split("\\s+").length;
        }
        return values.isEmpty() ? 0 : (double) words / values.size();
    }

    /** Short values that come again. */
    private static boolean label(List<Object> values) {
        boolean small = values.stream()
                .allMatch(value -> !(value instanceof List)
                        && !(value instanceof Map)
                        && String.valueOf(value).length() <= LENGTH_OF_LABEL_MAX);
        return small && new HashSet<>(values).size() <= Math.max(2, values.size() / 2);
    }
}
