package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.Optional;

/** What is done with what a small model learnt from the samples so far. */
@Meaning("What is done with what the small model learnt.")
public sealed interface PolicySpec {

    /** ProGen: the samples that help the small model most are shown in later prompts. */
    @Meaning("Later prompts show the samples of their label that help the small model most, by influence (ProGen).")
    record Influence(
            @Default("50") @Meaning("How many samples of each label may be shown: those that help most.")
            int pool,

            @Default("8") int k,

            @Default("0.5") @Meaning("The chance that a prompt shows some.")
            double share,

            @Default("held-out") @Meaning("The rows on which help is measured.")
            On on,

            @Default("0.2") @Meaning("The share of samples held out.")
            double heldOut)
            implements PolicySpec {

        public Influence {
            Require.that(pool >= 1, "pool must be at least 1, but was %d", pool);
            Require.that(k >= 1 && k <= 100, "k must lie between 1 and 100, but was %d", k);
            Require.that(share >= 0 && share <= 1, "share must lie between 0 and 1, but was %s", share);
            Require.that(heldOut > 0 && heldOut < 1, "held-out must lie between 0 and 1, but was %s", heldOut);
        }
    }

    /** The rows on which help is measured. */
    enum On {
        /** Samples that the model is not trained on. */
        HELD_OUT,
        /** Gold validation data. */
        GOLD
    }

    /** S3: what the small model gets wrong on gold validation is what later samples are made from. */
    @Meaning(
            "Later drafts are made from what the small model gets wrong on gold validation data (S3); templates find it as error.")
    record Errors(
            @Default("1.0") @Meaning("The chance that a draft is made from an error of its label.")
            double share) implements PolicySpec {

        public Errors {
            Require.that(share > 0 && share <= 1, "share must lie above 0 and up to 1, but was %s", share);
        }
    }

    /** SunGen: at the end each sample gets a weight. */
    @Meaning("At the end each sample gets a weight in [0, 1], low where its label is likely wrong (SunGen).")
    record Reweigh(
            @Default("20") @Meaning("How often weights are changed.")
            int rounds,

            @Meaning("Keeps so many samples of the highest weights; all where it is left out.")
            Optional<Integer> keep)
            implements PolicySpec {

        public Reweigh {
            Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
            Require.that(keep.orElse(1) >= 1, "keep must be at least 1, but was %s", keep);
        }
    }

    /** FreeAL: seeds whose label the small model doubts are labelled again, after those that it trusts. */
    @Meaning("Seeds whose label the small model doubts are labelled again, shown labels that it trusts (FreeAL).")
    record Relabel(
            @Default("2") @Meaning("How often seeds may be labelled, the first time included.")
            int passes,

            @Default("0.7")
            @Meaning("A label is trusted whose loss belongs to the lower of two groups with this probability.")
            double trusted,

            @Default("5") @Meaning("How many labels of each class a prompt shows: the nearest.")
            int k)
            implements PolicySpec {

        public Relabel {
            Require.that(passes >= 1 && passes <= 20, "passes must lie between 1 and 20, but was %d", passes);
            Require.that(trusted > 0 && trusted < 1, "trusted must lie between 0 and 1, but was %s", trusted);
            Require.that(k >= 1 && k <= 100, "k must lie between 1 and 100, but was %d", k);
        }
    }

    /** MCKD: small models, each trained on one half, label the other half, stage after stage. */
    @Meaning("At the end small models label the half that they were not trained on, stage after stage (MCKD).")
    record Distil(@Default("3") int stages) implements PolicySpec {

        public Distil {
            Require.that(stages >= 1 && stages <= 20, "stages must lie between 1 and 20, but was %d", stages);
        }
    }

    /** SuperGen: more is made than needed, and the likeliest stay. */
    @Meaning(
            "At the end the samples highest in a number stay, labels taking turns; repeated texts go first (SuperGen).")
    record Rank(
            @Meaning("A field with a number.") String by,
            @Meaning("How many stay in all.") int keep) implements PolicySpec {

        public Rank {
            Require.that(keep >= 1, "keep must be at least 1, but was %d", keep);
        }
    }
}
