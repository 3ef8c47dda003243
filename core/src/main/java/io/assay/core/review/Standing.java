package io.assay.core.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands after decisions were taken back: of each item the last decision of each person. */
public final class Standing {

    /** Of each item and person all that was not taken back, the last on top. */
    private final Map<String, Map<String, Deque<Decision>>> items = new LinkedHashMap<>();

    private Standing() {}

    /** @param decisions in the order they were made */
    public static Standing of(List<Decision> decisions) {
        Standing standing = new Standing();
        for (Decision decision : decisions) {
            Deque<Decision> own = standing.items
                    .computeIfAbsent(decision.item(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(decision.by(), any -> new ArrayDeque<>());
            if (decision.kind() == Decision.Kind.UNDO) {
                own.pollLast();
            } else {
                own.addLast(decision);
            }
        }
        return standing;
    }

    /** The items that somebody decided on. */
    public Set<String> items() {
        return items.keySet().stream()
                .filter(item -> !of(item).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The standing decisions on an item, one for each person. */
    public List<Decision> of(String item) {
        Collection<Deque<Decision>> people = items.getOrDefault(item, Map.of()).values();
        List<Decision> standing = new ArrayList<>();
        people.forEach(own -> {
            if (!own.isEmpty()) {
                standing.add(own.getLast());
            }
        });
        return standing;
    }

    /** The label of an item: the last adjudication, or what all who labelled it say; empty where nobody did, or people differ. */
    public Optional<Decision> label(String item) {
        List<Decision> labelled = labelled(item);
        Optional<Decision> settled = labelled.stream()
                .filter(decision -> decision.kind() == Decision.Kind.ADJUDICATION)
                .reduce((before, last) -> last);
        return settled.isPresent() || differ(item) ? settled : labelled.stream().findFirst();
    }

    /** Whether people gave an item different labels and nobody settled it. */
    public boolean differ(String item) {
        List<Decision> labelled = labelled(item);
        return labelled.stream().noneMatch(decision -> decision.kind() == Decision.Kind.ADJUDICATION)
                && labelled.stream().map(Decision::label).distinct().count() > 1;
    }

    /** The standing labels of an item. */
    public List<Decision> labelled(String item) {
        return of(item).stream().filter(decision -> !decision.label().isEmpty()).toList();
    }
}
