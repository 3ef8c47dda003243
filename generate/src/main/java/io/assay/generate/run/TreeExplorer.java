package io.assay.generate.run;

import io.assay.core.kernel.RougeIndex;
import io.assay.generate.plan.ConditionSpec.GrowSpec;
import io.assay.generate.prompt.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Grows a tree of concepts with a model (Explore-Instruct, Wan et al. 2023). Lookahead: a child is explored to the bottom before its parent is
 * asked for more. Backtracking: a parent whose children are too few after that is asked again, seeing children and siblings. What is near to a
 * relative (ROUGE-L) is pruned.
 */
final class TreeExplorer {

    /** A concept with its parts. */
    private record Node(String name, String path, List<Node> children) {}

    private final GrowSpec spec;
    private final Function<String, List<String>> proposals;

    /** @param proposals asks a model and reads its list */
    TreeExplorer(GrowSpec spec, Function<String, List<String>> proposals) {
        this.spec = spec;
        this.proposals = proposals;
    }

    /** Paths to all leaves; a branch that the model could not divide ends early. */
    List<String> leaves() {
        Node root = new Node(spec.root(), spec.root(), new ArrayList<>());
        explore(root, List.of(), 1);
        List<String> leaves = new ArrayList<>();
        collect(root, leaves);
        return leaves;
    }

    private void explore(Node node, List<Node> siblings, int depth) {
        for (int attempt = 0; attempt < spec.attempts() && node.children.size() < spec.children(); attempt++) {
            for (String name : fresh(node, siblings)) {
                Node child = new Node(name, node.path + " > " + name, new ArrayList<>());
                node.children.add(child);
                if (depth < spec.depth()) {
                    explore(child, node.children.subList(0, node.children.size() - 1), depth + 1);
                }
            }
        }
    }

    private List<String> fresh(Node node, List<Node> siblings) {
        RougeIndex relatives = new RougeIndex(spec.above());
        relatives.add(node.name);
        node.children.forEach(child -> relatives.add(child.name));
        siblings.forEach(sibling -> relatives.add(sibling.name));
        List<String> fresh = new ArrayList<>();
        for (String name : proposals.apply(ask(node, siblings))) {
            boolean room = node.children.size() + fresh.size() < spec.children();
            if (room && relatives.nearest(name, relatives.size()).isEmpty()) {
                relatives.add(name);
                fresh.add(name);
            }
        }
        return fresh;
    }

    private String ask(Node node, List<Node> siblings) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("node", node.name);
        values.put("path", node.path);
        values.put("children", names(node.children));
        values.put("siblings", names(siblings));
        values.put("count", spec.children() - node.children.size());
        return Templates.render(spec.ask().orElseGet(() -> Templates.resource("grow-tree.jinja")), values)
                .strip();
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(Node::name).toList();
    }

    private static void collect(Node node, List<String> leaves) {
        if (node.children.isEmpty()) {
            leaves.add(node.path);
        }
        node.children.forEach(child -> collect(child, leaves));
    }
}
