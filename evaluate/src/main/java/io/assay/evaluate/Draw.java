package io.assay.evaluate;

import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows in a seeded order in which every beginning has the labels in about the shares of the whole, so that smaller draws lie within larger ones. */
final class Draw {

    private record Placed(Item item, double at) {}

    private final LabelledTexts ordered;

    Draw(LabelledTexts texts, long seed) {
        List<Item> mixed = new ArrayList<>(texts.items());
        mixed.sort(Comparator.comparingLong((Item item) -> Mix.hash(item.id(), seed))
                .thenComparing(Item::id));
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        mixed.forEach(item -> all.merge(key(item), 1L, Long::sum));
        List<Placed> placed = new ArrayList<>();
        for (Item item : mixed) {
            int before = seen.merge(key(item), 1, Integer::sum) - 1;
            placed.add(new Placed(item, (before + 0.5) / all.getOrDefault(key(item), 1L)));
        }
        placed.sort(Comparator.comparingDouble(Placed::at)); // Stable: equal places keep the mixed order.
        ordered = new LabelledTexts(placed.stream().map(Placed::item).toList(), texts.several());
    }

    private static String key(Item item) {
        return String.join("\t", item.labels());
    }

    /** The first rows. */
    LabelledTexts first(int rows) {
        return new LabelledTexts(ordered.items().subList(0, rows), ordered.several());
    }

    /** All rows but the first. */
    LabelledTexts after(int rows) {
        return new LabelledTexts(ordered.items().subList(rows, ordered.items().size()), ordered.several());
    }
}
