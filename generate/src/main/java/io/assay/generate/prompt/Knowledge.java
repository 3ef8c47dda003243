package io.assay.generate.prompt;

import io.assay.core.Require;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A knowledge graph as triples. Sets of facts that hang together are drawn from it, one from each fact, so that all relations are covered. */
public record Knowledge(List<Fact> facts) {

    /** Subject, relation, object. */
    public record Fact(String subject, String relation, String object) {

        @Override
        public String toString() {
            return subject + " | " + relation + " | " + object;
        }
    }

    private static final int FACTS_MAX = 1_000_000;

    /** @throws IllegalArgumentException where a line has not three parts, with its number */
    public static Knowledge of(List<String> lines) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("\t", -1);
            if (!lines.get(i).isBlank()) {
                Require.that(
                        parts.length == 3,
                        "line %d must be subject, relation and object with tabs between, but has %d parts",
                        i + 1,
                        parts.length);
                facts.add(new Fact(parts[0].strip(), parts[1].strip(), parts[2].strip()));
            }
        }
        Require.that(
                !facts.isEmpty() && facts.size() <= FACTS_MAX,
                "facts must be 1 to %d, but were %d",
                FACTS_MAX,
                facts.size());
        return new Knowledge(List.copyOf(facts));
    }

    /** One set from each fact: it and neighbours that share an entity with what is in the set, at random; fewer where there are none. */
    public List<String> sets(int size, Chance chance) {
        Map<String, List<Integer>> byEntity = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            byEntity.computeIfAbsent(facts.get(i).subject(), any -> new ArrayList<>())
                    .add(i);
            byEntity.computeIfAbsent(facts.get(i).object(), any -> new ArrayList<>())
                    .add(i);
        }
        Set<String> sets = new LinkedHashSet<>();
        for (int first = 0; first < facts.size(); first++) {
            sets.add(set(first, size, byEntity, chance.at(first)));
        }
        return List.copyOf(sets);
    }

    private String set(int first, int size, Map<String, List<Integer>> byEntity, Chance chance) {
        Set<Integer> members = new LinkedHashSet<>(List.of(first));
        while (members.size() < size) {
            List<Integer> near = members.stream()
                    .flatMap(member -> neighbours(member, byEntity))
                    .filter(fact -> !members.contains(fact))
                    .distinct()
                    .toList();
            if (near.isEmpty()) {
                break;
            }
            members.add(near.get(chance.at(members.size()).below(near.size())));
        }
        return String.join(
                "\n",
                members.stream().map(member -> facts.get(member).toString()).toList());
    }

    private java.util.stream.Stream<Integer> neighbours(int fact, Map<String, List<Integer>> byEntity) {
        return java.util.stream.Stream.of(
                        facts.get(fact).subject(), facts.get(fact).object())
                .flatMap(entity -> byEntity.getOrDefault(entity, List.of()).stream());
    }
}
