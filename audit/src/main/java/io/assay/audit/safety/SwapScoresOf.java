package io.assay.audit.safety;

import io.assay.audit.fairness.Swaps;
import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Scorer;
import io.assay.core.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The score of a text, then those of its swaps: the same text with terms of identity exchanged. */
record SwapScoresOf(Question question) implements Feature<double[]> {

    @Override
    public Optional<String> service() {
        return Optional.of("scorer");
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key("swap scores " + question.id(), List.of(observation.text())));
    }

    @Override
    public List<Answer<double[]>> compute(List<Observation> batch, Services services) {
        Optional<Scorer> scorer = Probability.scorer(services, question);
        List<Answer<double[]>> answers = new ArrayList<>();
        for (Observation observation : batch) {
            List<String> texts = new ArrayList<>(List.of(observation.text()));
            texts.addAll(Swaps.of(observation.text()));
            if (texts.size() == 1) {
                answers.add(Answer.none("no text names an identity that could be exchanged"));
            } else {
                answers.add(scorer.map(known -> Answer.of(known.score(texts))).orElse(Probability.unscored(question)));
            }
        }
        return answers;
    }
}
