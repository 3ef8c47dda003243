package io.assay.evaluate.direct;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at rows themselves (the direct evaluation of Long et al. 2024, arXiv:2406.15126, section 3.3). */
@Meaning("Looks at the rows themselves: whether their labels are right, and how different they are.")
public record DirectEvaluation(
        @Meaning("A column that holds what is right.") Optional<GroundTruth> truth,

        @Meaning("A model that saw real data alone and tells labels of its own.")
        Optional<AuxiliaryModel> model,

        @Meaning("People who label a drawn sample in assay review.")
        Optional<PeopleSample> people,

        @Default("[text.vocabulary, text.type-token-ratio, text.distinct-n, text.self-bleu, text.verb-noun-pairs]")
        @Meaning("Metrics that tell how many different words and phrases there are.")
        List<String> vocabulary,

        @Default("[text.self-cossim, text.chamfer-distance, text.near-duplicates]")
        @Meaning("Metrics that tell how near rows are to each other.")
        List<String> relevance,

        @Meaning("Field to column of the synthetic data.") Map<String, String> map) {

    public DirectEvaluation {
        Require.that(
                truth.isPresent()
                        || model.isPresent()
                        || people.isPresent()
                        || !vocabulary.isEmpty()
                        || !relevance.isEmpty(),
                "direct needs truth, model, people or a metric of vocabulary or relevance");
    }
}
