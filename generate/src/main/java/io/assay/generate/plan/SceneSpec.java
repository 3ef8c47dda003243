package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.generate.parse.Answers.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step that draws something by code, so that what is true of it is known. */
@Meaning("Draws something by code, so that what is true of it is known; asks no model.")
public sealed interface SceneSpec extends StepSpec {

    /** The fields it makes, with what they hold. */
    Map<String, FieldType> fields();

    /** A template that it fills in. */
    default Optional<String> template() {
        return Optional.empty();
    }

    /** A chart as an image, with a question whose answer is computed. */
    @Meaning("A chart as SVG with its numbers, and a question about it whose answer is computed.")
    record Chart(
            @Default("bar") Look look,
            @Meaning("Names to draw from.") List<String> categories,

            @Default("items") @Meaning("What is counted.") String measure,

            @Default("5") @Meaning("How many of the names a chart shows.")
            int n,

            @Default("1") @Meaning("The numbers, from.") int least,
            @Default("99") @Meaning("The numbers, up to.") int most)
            implements SceneSpec {

        /** How numbers are shown. */
        public enum Look {
            BAR,
            LINE
        }

        public Chart {
            Require.that(n >= 2 && n <= 20, "n must lie between 2 and 20, but was %d", n);
            Require.that(
                    categories.stream().distinct().count() == categories.size(), "categories must not repeat a name");
            Require.that(
                    categories.size() >= n, "categories must be at least n = %d, but are %d", n, categories.size());
            Require.that(least >= 0 && most - least >= n, "least and most must leave room for %d different numbers", n);
        }

        @Override
        public Map<String, FieldType> fields() {
            return Map.of(
                    "image", FieldType.TEXT,
                    "facts", FieldType.TEXT,
                    "numbers", FieldType.ANY,
                    "question", FieldType.TEXT,
                    "answer", FieldType.TEXT,
                    "kind", FieldType.TEXT);
        }
    }

    /** A graph with a question whose answer is computed. */
    @Meaning("A graph as a list of edges, and a question about it whose answer is computed.")
    record Graph(
            @Meaning("Names to draw nodes from.") List<String> names,
            @Default("7") @Meaning("How many nodes.") int nodes,

            @Default("8") @Meaning("How many edges, none of them twice.")
            int edges,

            @Default("is connected to") @Meaning("What an edge says.")
            String relation)
            implements SceneSpec {

        public Graph {
            Require.that(nodes >= 2 && nodes <= 60, "nodes must lie between 2 and 60, but was %d", nodes);
            Require.that(names.size() >= nodes, "names must be at least nodes = %d, but are %d", nodes, names.size());
            Require.that(names.stream().distinct().count() == names.size(), "names must not repeat one");
            Require.that(
                    edges >= 1 && edges <= nodes * (nodes - 1) / 2,
                    "edges must lie between 1 and %d, but was %d",
                    nodes * (nodes - 1) / 2,
                    edges);
        }

        @Override
        public Map<String, FieldType> fields() {
            return Map.of(
                    "edges", FieldType.ANY,
                    "facts", FieldType.TEXT,
                    "question", FieldType.TEXT,
                    "answer", FieldType.TEXT,
                    "kind", FieldType.TEXT);
        }
    }

    /** A line of a log: a template whose slots are filled in. */
    @Meaning(
            "A line of a log: the slots of a template, written <name>, are filled in; template and parameters stay known.")
    record LogLine(
            @Meaning("The text with slots, a template of the plan: {{ event }} for that of a condition.")
            String text,

            @Meaning("Slot to what fills it.") Map<String, SlotSpec> slots)
            implements SceneSpec {

        public LogLine {
            Require.that(!slots.isEmpty(), "slots must name at least one");
        }

        @Override
        public Optional<String> template() {
            return Optional.of(text);
        }

        @Override
        public Map<String, FieldType> fields() {
            return Map.of("line", FieldType.TEXT, "template", FieldType.TEXT, "parameters", FieldType.ANY);
        }
    }

    /** What fills a slot: one of several words, a whole number, hexadecimal digits, or an address. */
    @Meaning("What fills a slot: one of several words, a number, digits or an address.")
    record SlotSpec(
            @Meaning("Words to draw from.") List<String> oneOf,
            @Meaning("A whole number, from.") Optional<Integer> from,
            @Meaning("A whole number, up to.") Optional<Integer> to,
            @Meaning("So many hexadecimal digits.") Optional<Integer> hex,

            @Default("false") @Meaning("An address of IPv4.")
            boolean address) {

        public SlotSpec {
            int kinds = (oneOf.isEmpty() ? 0 : 1)
                    + (from.isPresent() ? 1 : 0)
                    + (hex.isPresent() ? 1 : 0)
                    + (address ? 1 : 0);
            Require.that(kinds == 1, "a slot needs one of one-of, from and to, hex, address, but has %d", kinds);
            Require.that(from.isPresent() == to.isPresent(), "from and to belong together");
            Require.that(
                    from.isEmpty() || from.get() <= to.get() && (long) to.get() - from.get() < Integer.MAX_VALUE,
                    "from must not be above to");
            Require.that(hex.orElse(1) >= 1 && hex.orElse(1) <= 64, "hex must lie between 1 and 64, but was %s", hex);
        }
    }
}
