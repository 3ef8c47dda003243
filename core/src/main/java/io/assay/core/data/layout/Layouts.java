package io.assay.core.data.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises layouts. */
public final class Layouts {

    private Layouts() {}

    /** The layout of the records; empty where nothing that we know fits. */
    public static Optional<Layout> recognise(Excerpt excerpt) {
        return Stream.of(Known.values())
                .map(known -> match(known, excerpt))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Guess.from(excerpt));
    }

    private static Optional<Layout> match(Known known, Excerpt excerpt) {
        Map<String, String> mapping = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (Slot slot : known.slots()) {
            Optional<String> column = excerpt.find(slot);
            if (column.isEmpty() && slot.use().needed()) {
                return Optional.empty();
            }
            if (column.isPresent()) {
                mapping.put(slot.meaning(), column.get());
                if (slot.use().text()) {
                    parts.add(column.get());
                }
                if (slot.use() == Slot.Use.TEXT) {
                    needed.add(column.get());
                }
            }
        }
        return Optional.of(new Layout(known.id(), rule(known, parts, needed), mapping));
    }

    private static TextRule rule(Known known, List<String> parts, List<String> needed) {
        if (parts.size() > 1) {
            return new TextRule.Joined(parts, needed);
        }
        return known == Known.TOKENS ? new TextRule.Tokens(parts.get(0)) : new TextRule.Column(parts.get(0));
    }
}
