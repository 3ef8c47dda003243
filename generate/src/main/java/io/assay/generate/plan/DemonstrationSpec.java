package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examples that prompts show. */
@Meaning("Examples that prompts show.")
public record DemonstrationSpec(
        @Meaning("A file of samples: JSONL, CSV, TSV and what assay audit reads.")
        String from,

        @Meaning("Meaning to column, where the file's own names do not serve.")
        Map<String, String> map,

        @Default("random") @Meaning("Which of them a prompt shows.")
        Select select,

        @Meaning("Has a model explain each demonstration once; templates find it as explanation.")
        Optional<ExplainSpec> explain,

        @Meaning("How templates find a demonstration as said: a line of pairs, their order drawn anew for each.")
        Optional<LayoutSpec.Pairs> pairs,

        @Default("0") @Meaning("How many tokens demonstrations may take, by estimate; 0 for any number.")
        int tokens) {

    /** How a model is asked why a demonstration is as it is; the template sees its fields. */
    public record ExplainSpec(String model, String ask) {}

    /** Which demonstrations a prompt shows. A demonstration never shows the seed that the prompt is about. */
    public sealed interface Select {

        /** How many at most. */
        int k();

        /** Any, some of them from what was accepted so far. */
        record Random(
                @Default("4") int k,

                @Default("0") @Meaning("How many of the k come from what was accepted so far, once there is as much.")
                int own)
                implements Select {

            public Random {
                require(k);
                Require.that(own >= 0 && own <= k, "own must lie between 0 and k, but was %d of %d", own, k);
            }
        }

        /** Those that agree with the conditions drawn, or with the seed, in these fields: a label, a leaf of a taxonomy. */
        record Same(@Default("4") int k, @Default("label") List<String> by) implements Select {

            public Same {
                require(k);
                Require.that(!by.isEmpty(), "by must name a field");
            }
        }

        /** The nearest by embedding, the most similar last. */
        record Knn(
                @Default("4") int k,

                @Meaning("What they should be near to, a template over conditions and seed.")
                String of)
                implements Select {

            public Knn {
                require(k);
            }
        }

        /** One of each cluster of embeddings. */
        record Clusters(
                @Default("4") int k,

                @Default("false")
                @Meaning("Whether it is the longest of its cluster, as in Synthetic Prompting; else any.")
                boolean longest)
                implements Select {

            public Clusters {
                require(k);
            }
        }

        /** The longest, drawn among three times as many. */
        record Complex(@Default("4") int k) implements Select {

            public Complex {
                require(k);
            }
        }

        private static void require(int k) {
            Require.that(k >= 1 && k <= 100, "k must lie between 1 and 100, but was %d", k);
        }
    }
}
