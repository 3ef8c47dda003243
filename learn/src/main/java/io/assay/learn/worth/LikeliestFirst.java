package io.assay.learn.worth;

import io.assay.core.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * SuperGen's selection (Meng et al. 2022, arXiv:2202.04538): of repeated texts the one of the highest score stays, the first of equals; then the labels take
 * turns, each giving its best, until there are enough.
 */
public final class LikeliestFirst {

    /**
     * A text with the score that its generator gave it.
     *
     * @param score mean log-probability of its tokens
     */
    public record Item(String id, String label, String text, double score) {}

    private LikeliestFirst() {}

    /** Of repeated texts the one of the highest score, the first of equals; the likeliest first. */
    public static List<Item> once(List<Item> items) {
        Set<String> seen = new HashSet<>();
        return items.stream()
                .sorted(Comparator.comparingDouble(Item::score).reversed()) // Stable: the first of equals stays first.
                .filter(item -> seen.add(item.text()))
                .toList();
    }

    /**
     * Those that stay, in the order in which they are taken.
     *
     * @param most how many at most, of all labels together
     */
    public static List<Item> of(List<Item> items, long most) {
        Require.that(most >= 0, "most must not be negative, but was %d", most);
        Map<String, List<Item>> labels = new TreeMap<>();
        once(items)
                .forEach(item -> labels.computeIfAbsent(item.label(), any -> new ArrayList<>())
                        .add(item));
        List<Iterator<Item>> turns =
                labels.values().stream().map(List::iterator).toList();
        List<Item> taken = new ArrayList<>();
        while (taken.size() < most && turns.stream().anyMatch(Iterator::hasNext)) {
            turns.stream().filter(Iterator::hasNext).limit(most - taken.size()).forEach(turn -> taken.add(turn.next()));
        }
        return taken;
    }
}
