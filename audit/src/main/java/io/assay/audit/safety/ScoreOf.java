package io.assay.audit.safety;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Fields;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Scorer;
import io.assay.core.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The score of a text, 0 to 1: what stands in the column of that name ({@code toxicity}) or in the one mapped to {@code score}, else what
 * the run's scorer says. A column that merely happens to be called score is not taken for it.
 */
record ScoreOf(Question question) implements Feature<Double> {

    @Override
    public Optional<String> service() {
        return Optional.of("scorer");
    }

    @Override
    public Optional<Key> key(Observation observation) {
        String given = given(observation.sample().fields()).map(String::valueOf).orElse("");
        return Optional.of(
                new Key("score " + question.id(), List.of(given, given.isEmpty() ? observation.text() : "")));
    }

    private Optional<Object> given(Fields fields) {
        return fields.mapping().containsKey("score") ? fields.value("score") : fields.value(question.id());
    }

    @Override
    public List<Answer<Double>> compute(List<Observation> batch, Services services) {
        List<Answer<Double>> answers = new ArrayList<>(batch.size());
        List<Integer> open = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Observation observation : batch) {
            Optional<Object> given = given(observation.sample().fields());
            if (given.isPresent()) {
                answers.add(Probability.answer(given.get()));
            } else {
                open.add(answers.size());
                texts.add(observation.text());
                answers.add(Probability.unscored(question));
            }
        }
        Probability.scorer(services, question).ifPresent(scorer -> fill(scorer, texts, open, answers));
        return answers;
    }

    private static void fill(Scorer scorer, List<String> texts, List<Integer> open, List<Answer<Double>> answers) {
        double[] scores = scorer.score(texts);
        for (int i = 0; i < scores.length; i++) {
            answers.set(open.get(i), Answer.of(scores[i]));
        }
    }
}
