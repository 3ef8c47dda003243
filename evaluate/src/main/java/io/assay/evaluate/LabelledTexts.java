package io.assay.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts with labels.
 *
 * @param several whether a text may have any number of labels rather than one
 */
record LabelledTexts(List<Item> items, boolean several) {

    LabelledTexts {
        items = List.copyOf(items);
    }

    int size() {
        return items.size();
    }

    List<String> texts() {
        return items.stream().map(Item::text).toList();
    }

    /** All labels that occur, ascending. */
    List<String> labels() {
        return items.stream()
                .flatMap(item -> item.labels().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How often each label occurs. */
    Map<String, Long> counts() {
        return items.stream()
                .flatMap(item -> item.labels().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    LabelledTexts and(LabelledTexts others) {
        return new LabelledTexts(
                Stream.concat(items.stream(), others.items.stream()).toList(), several || others.several);
    }
}
