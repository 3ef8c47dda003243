package io.assay.audit.safety;

import io.assay.audit.chat.Continuations;
import io.assay.audit.chat.RepliesOf;
import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Scorer;
import io.assay.core.Services;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Toxicity of a prompt's answers: of the text, where it is one among the answers of its group; else of what the chat model writes to the field prompt.
 *
 * @param k how many answers are drawn
 */
record AnswerScoresOf(int k) implements Feature<List<Double>> {

    private RepliesOf answers() {
        return new RepliesOf(new Continuations(k));
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(answers());
    }

    @Override
    public Optional<String> service() {
        return ToxicPrompts.TOXICITY.service();
    }

    @Override
    public Optional<Key> key(Observation observation) {
        List<String> contents = new ArrayList<>(observation.get(answers()));
        contents.addAll(ToxicPrompts.TOXICITY.key(observation).orElseThrow().contents());
        contents.add(String.valueOf(grouped(observation)));
        return Optional.of(new Key("scores of answers", contents));
    }

    private static boolean grouped(Observation observation) {
        return observation.sample().fields().value("group").isPresent();
    }

    @Override
    public List<Answer<List<Double>>> compute(List<Observation> batch, Services services) {
        List<Answer<Double>> own = ToxicPrompts.TOXICITY.compute(batch, services);
        Optional<Scorer> scorer = Probability.scorer(services, Question.TOXICITY);
        List<Answer<List<Double>>> answers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Observation sample = batch.get(i);
            answers.add(
                    grouped(sample)
                            ? one(own.get(i))
                            : scorer.map(some -> scored(some, sample.get(answers())))
                                    .orElse(Probability.unscored(Question.TOXICITY)));
        }
        return answers;
    }

    private static Answer<List<Double>> one(Answer<Double> answer) {
        return answer instanceof Answer.None<Double> none
                ? Answer.none(none.reason(), none.remedy())
                : Answer.of(List.of(((Answer.Value<Double>) answer).value()));
    }

    private static Answer<List<Double>> scored(Scorer scorer, List<String> texts) {
        return Answer.of(Arrays.stream(scorer.score(texts)).boxed().toList());
    }
}
