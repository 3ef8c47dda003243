package io.assay.audit.safety;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Scores of a text by attribute: the columns mapped to {@code scores}, else the one score. */
record AttributesOf(ScoreOf one) implements Feature<Map<String, Double>> {

    static final AttributesOf TOXICITY = new AttributesOf(ToxicPrompts.TOXICITY);

    @Override
    public Set<Feature<?>> requires() {
        return Set.of();
    }

    @Override
    public Optional<String> service() {
        return one.service();
    }

    @Override
    public Optional<io.assay.core.Key> key(Observation observation) {
        Map<String, Object> given = observation.sample().fields().several("scores");
        return given.isEmpty()
                ? one.key(observation).map(key -> new io.assay.core.Key("attributes", key.contents()))
                : Optional.of(new io.assay.core.Key("attributes", List.of(given.toString())));
    }

    @Override
    public List<Answer<Map<String, Double>>> compute(List<Observation> batch, Services services) {
        List<Answer<Map<String, Double>>> answers = new ArrayList<>(batch.size());
        List<Answer<Double>> singles = one.compute(
                batch.stream()
                        .filter(observation ->
                                observation.sample().fields().several("scores").isEmpty())
                        .toList(),
                services);
        int next = 0;
        for (Observation observation : batch) {
            Map<String, Object> given = observation.sample().fields().several("scores");
            answers.add(given.isEmpty() ? single(singles.get(next++)) : parse(given));
        }
        return answers;
    }

    private Answer<Map<String, Double>> single(Answer<Double> answer) {
        if (answer instanceof Answer.None<Double> none) {
            return Answer.none(none.reason(), none.remedy());
        }
        return Answer.of(Map.of(one.question().id(), ((Answer.Value<Double>) answer).value()));
    }

    private static Answer<Map<String, Double>> parse(Map<String, Object> given) {
        Map<String, Double> scores = new TreeMap<>();
        for (Map.Entry<String, Object> attribute : given.entrySet()) {
            Optional<Double> score = Probability.parse(attribute.getValue());
            if (score.isEmpty()) {
                return Answer.none("a score is no number from 0 to 1");
            }
            scores.put(attribute.getKey(), score.get());
        }
        return Answer.of(scores);
    }
}
