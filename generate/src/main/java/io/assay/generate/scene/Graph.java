package io.assay.generate.scene;

import io.assay.generate.plan.SceneSpec;
import io.assay.generate.prompt.Chance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A drawn graph without directions.
 *
 * @param neighbours of each node, in the order of nodes
 */
record Graph(SceneSpec.Graph spec, List<List<String>> edges, Map<String, Set<String>> neighbours) {

    /** What may be asked. */
    enum Kind {
        DEGREE,
        CONNECTED,
        SHORTEST_PATH,
        COMPONENTS,
        CYCLE
    }

    static Graph draw(SceneSpec.Graph spec, Chance chance) {
        List<String> nodes = chance.at(1).some(spec.nodes(), spec.names().size()).stream()
                .map(spec.names()::get)
                .toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                pairs.add(List.of(nodes.get(i), nodes.get(j)));
            }
        }
        List<List<String>> edges = chance.at(2).some(spec.edges(), pairs.size()).stream()
                .map(pairs::get)
                .toList();
        return of(spec, nodes, edges);
    }

    static Graph of(SceneSpec.Graph spec, List<String> nodes, List<List<String>> edges) {
        Map<String, Set<String>> neighbours = new LinkedHashMap<>();
        nodes.forEach(node -> neighbours.put(node, new LinkedHashSet<>()));
        for (List<String> edge : edges) {
            neighbours.getOrDefault(edge.get(0), Set.of()).add(edge.get(1));
            neighbours.getOrDefault(edge.get(1), Set.of()).add(edge.get(0));
        }
        return new Graph(spec, edges, neighbours);
    }

    /** The fields of a draft, with one question. */
    Map<String, Object> fields(Chance chance) {
        Kind kind = Kind.values()[chance.at(3).below(Kind.values().length)];
        List<String> nodes = new ArrayList<>(neighbours.keySet());
        List<Integer> two = chance.at(4).some(2, nodes.size());
        String one = nodes.get(two.get(0));
        String other = nodes.get(two.get(1));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("edges", edges);
        fields.put(
                "facts",
                String.join(
                        "\n",
                        edges.stream()
                                .map(edge -> edge.get(0) + " " + spec.relation() + " " + edge.get(1))
                                .toList()));
        fields.put("question", question(kind, one, other));
        fields.put("answer", answer(kind, one, other));
        fields.put("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return fields;
    }

    private static String question(Kind kind, String one, String other) {
        return switch (kind) {
            case DEGREE -> "To how many others does " + one + " have a direct connection?";
            case CONNECTED -> "Is there a way from " + one + " to " + other + "?";
            case SHORTEST_PATH ->
                "How many connections has the shortest way from " + one + " to " + other
                        + "? Answer none where there is no way.";
            case COMPONENTS ->
                "Into how many parts without a way between them do those fall that are connected to any?";
            case CYCLE -> "Is there a way that leads back to its beginning without using a connection twice?";
        };
    }

    String answer(Kind kind, String one, String other) {
        return switch (kind) {
            case DEGREE -> String.valueOf(neighbours.getOrDefault(one, Set.of()).size());
            case CONNECTED -> distances(one).containsKey(other) ? "yes" : "no";
            case SHORTEST_PATH -> {
                Integer distance = distances(one).get(other);
                yield distance == null ? "none" : distance.toString();
            }
            case COMPONENTS -> String.valueOf(components());
            // A forest has as many edges as nodes less its parts; one edge more closes a cycle.
            case CYCLE -> edges.size() > connectedNodes().size() - components() ? "yes" : "no";
        };
    }

    private Set<String> connectedNodes() {
        Set<String> nodes = new LinkedHashSet<>();
        edges.forEach(nodes::addAll);
        return nodes;
    }

    private int components() {
        Set<String> left = connectedNodes();
        int components = 0;
        while (!left.isEmpty()) {
            left.removeAll(distances(left.iterator().next()).keySet());
            components++;
        }
        return components;
    }

    /** How many connections each node is away, of those that can be reached. */
    private Map<String, Integer> distances(String from) {
        Map<String, Integer> distances = new LinkedHashMap<>(Map.of(from, 0));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String node = next.remove();
            int distance = distances.getOrDefault(node, 0);
            for (String neighbour : neighbours.getOrDefault(node, Set.of())) {
                if (distances.putIfAbsent(neighbour, distance + 1) == null) {
                    next.add(neighbour);
                }
            }
        }
        return distances;
    }
}
