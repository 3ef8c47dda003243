package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One attribute that prompts ask for, and where its values come from. */
@Meaning("An attribute that prompts ask for.")
public record ConditionSpec(
        @Shorthand @Meaning("The values, or with from: MODEL how many to ask for.")
        List<String> values,

        @Meaning("A model of the plan that proposes values, or a file that holds them.")
        Optional<String> from,

        @Meaning("The field of the file; text where it is left out.")
        Optional<String> field,

        @Meaning("Another condition that the values depend on: they are asked for once for each of its values.")
        Optional<String> per,

        @Meaning("How a model is asked for values, a template with count and the condition named by per.")
        Optional<String> ask,

        @Meaning("A yes-no question about a proposed value (value, and the condition named by per); no drops it.")
        Optional<String> filter,

        @Meaning("A tree of concepts as nested mappings and lists; a value is the path to a leaf.")
        Optional<Object> tree,

        @Meaning("A tree of concepts that a model grows.") Optional<GrowSpec> grow,
        @Meaning("Facts of a knowledge graph.") Optional<KnowledgeSpec> knowledge,
        @Meaning("Texts with some words masked.") Optional<MaskSpec> mask,

        @Meaning("What an audit found too little of, drawn as often as it lacks.")
        Optional<GapsSpec> gaps,

        @Default("uniform") @Meaning("How a value is drawn.")
        Draw draw,

        @Meaning("How often values are wanted, in proportion; 1 where it is left out.")
        Map<String, Double> weights,

        @Meaning("The requirement as a prompt says it, a template with value.")
        Optional<String> says) {

    /** How a value is drawn. */
    public enum Draw {
        /** Each with the same chance. */
        UNIFORM,
        /** Each with the chance of its weight. */
        WEIGHTED,
        /** Each equally often, in shuffled order. */
        CYCLE,
        /** The one that was accepted least often so far. */
        COVERAGE,
        /** With the chance of what is still missing to its share of the target. */
        GAP
    }

    /** A tree that a model grows from its root, level by level. */
    public record GrowSpec(
            @Meaning("The model that proposes children.") String model,
            String root,
            @Default("2") int depth,

            @Default("5") @Meaning("How many children each node should have.")
            int children,

            @Default("3") @Meaning("How often a node may be asked again when too few children are new.")
            int attempts,

            @Default("0.7") @Meaning("A child nearer than this (ROUGE-L) to a relative is no new one.")
            double above,

            @Meaning("How the model is asked, a template with node, path, children, siblings and count.")
            Optional<String> ask) {

        public GrowSpec {
            Require.that(depth >= 1 && depth <= 6, "depth must lie between 1 and 6, but was %d", depth);
            Require.that(children >= 1 && children <= 100, "children must lie between 1 and 100, but was %d", children);
            Require.that(attempts >= 1 && attempts <= 20, "attempts must lie between 1 and 20, but was %d", attempts);
        }
    }

    /** Connected facts of a file of triples: subject, relation, object a line, tabs between. */
    public record KnowledgeSpec(
            String from,

            @Default("2") @Meaning("How many facts a value holds.")
            int facts) {

        public KnowledgeSpec {
            Require.that(facts >= 1 && facts <= 20, "facts must lie between 1 and 20, but was %d", facts);
        }
    }

    /** Texts of a file in which a share of the words is masked. */
    public record MaskSpec(
            String from,
            @Default("text") String field,
            @Default("0.3") double share,
            @Default("____") String mask) {

        public MaskSpec {
            Require.that(share > 0 && share < 1, "share must lie between 0 and 1, but was %s", share);
        }
    }

    /** What real data has more of than synthetic data, by a report of {@code assay audit}. */
    public record GapsSpec(
            @Shorthand @Meaning("report.json of an audit with --reference.")
            String from,

            @Default("text.label-distribution") @Meaning("A metric whose chart compares named shares.")
            String metric) {}

    public ConditionSpec {
        long sources = Stream.of(tree, grow, knowledge, mask, gaps, from)
                .filter(Optional::isPresent)
                .count();
        Require.that(
                sources + (values.isEmpty() || from.isPresent() ? 0 : 1) == 1,
                "values come from one place: values, from, tree, grow, knowledge, mask or gaps");
        Require.that(
                weights.values().stream().allMatch(weight -> weight > 0),
                "a weight must be above 0, but was %s",
                weights.values());
    }

    /** Values that are written in the plan. */
    public static ConditionSpec of(List<String> values, Draw draw) {
        return new ConditionSpec(
                values,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                draw,
                Map.of(),
                Optional.empty());
    }

    /** The same condition with what an audit found missing: drawn by how much, unless the plan says otherwise. */
    public ConditionSpec lacking(Map<String, Double> missing) {
        Draw drawn = draw == Draw.UNIFORM ? Draw.WEIGHTED : draw;
        return new ConditionSpec(
                values, from, field, per, ask, filter, tree, grow, knowledge, mask, gaps, drawn, missing, says);
    }

    /** The same condition with other weights. */
    public ConditionSpec weighed(Map<String, Double> other) {
        return new ConditionSpec(
                values, from, field, per, ask, filter, tree, grow, knowledge, mask, gaps, draw, other, says);
    }
}
