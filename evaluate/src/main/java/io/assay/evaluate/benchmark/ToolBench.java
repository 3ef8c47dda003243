package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ToolBench: a query with the schemas of its tools, and the tree of a depth-first search. The tree becomes the flat trajectory of the branch that ends in {@code Finish}; a query whose
 * tree has none has no gold.
 */
record ToolBench() implements Benchmark.OfSamples {

    private static final int STEPS_MAX = 500;

    @Override
    public Optional<Question> question(Sample sample) {
        Object tree = sample.fields()
                .value("answer_generation.tree")
                .or(() -> sample.fields().value("tree.tree"))
                .orElse(Map.of());
        List<String> trajectory = new ArrayList<>();
        boolean finished = tree instanceof Map<?, ?> root && finishes(root, false, trajectory);
        String id = sample.fields().text("query_id").orElse(sample.id());
        return finished
                ? sample.fields()
                        .text("query")
                        .map(query ->
                                new Question(id, query, new Gold.Texts(List.of(String.join("\n", trajectory))), ""))
                : Optional.empty();
    }

    /**
     * Goes down to the first branch that finishes; the trajectory holds what was done on the way.
     *
     * @param below whether the node stands below a {@code Finish}, whose input is its last step
     */
    private static boolean finishes(Map<?, ?> node, boolean below, List<String> trajectory) {
        int before = trajectory.size();
        String kind = String.valueOf(node.get("node_type"));
        String said = String.valueOf(node.get("description"));
        if (!said.isEmpty() && before < STEPS_MAX) {
            trajectory.add(kind + ": " + said);
        }
        boolean finish = below || kind.equals("Action") && said.equals("Finish");
        if (node.get("children") instanceof List<?> children) {
            for (Object child : children) {
                if (child instanceof Map<?, ?> next && finishes(next, finish, trajectory)) {
                    return true;
                }
            }
        }
        if (!finish) {
            trajectory.subList(before, trajectory.size()).clear();
        }
        return finish;
    }
}
