package io.assay.audit.likelihood;

import io.assay.audit.judge.Given;
import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A log-likelihood in nats: the number in a field, else what the run's language model says.
 *
 * @param field where it may be given
 * @param passages what the model is shown
 * @param perToken whether it is the mean over tokens, else their sum
 */
public record LikelihoodScoreOf(String field, Passages passages, boolean perToken) implements Feature<Double> {

    /** Of the whole text, with nothing before it. */
    public static LikelihoodScoreOf text(String field) {
        return new LikelihoodScoreOf(field, Passages.TEXT, false);
    }

    /** Of the text as the answer to the field prompt, a token. */
    public static LikelihoodScoreOf answer(String field) {
        return new LikelihoodScoreOf(field, Passages.ANSWER, true);
    }

    private LikelihoodOf model() {
        return new LikelihoodOf(passages);
    }

    @Override
    public Optional<String> service() {
        return model().service();
    }

    @Override
    public int sampleMax(Services services) {
        return model().sampleMax(services);
    }

    @Override
    public Optional<Key> key(Observation observation) {
        Key asked = model().key(observation).orElseThrow();
        String given = observation.sample().fields().text(field).orElse("");
        List<String> contents = new ArrayList<>(asked.contents());
        contents.add(given);
        return Optional.of(new Key("score " + this, contents));
    }

    private boolean given(Observation observation) {
        return observation.sample().fields().value(field).isPresent();
    }

    @Override
    public List<Answer<Double>> compute(List<Observation> batch, Services services) {
        List<Answer<Likelihood>> asked =
                model().compute(batch.stream().filter(one -> !given(one)).toList(), services);
        List<Answer<Double>> answers = new ArrayList<>();
        int next = 0;
        for (Observation observation : batch) {
            answers.add(given(observation) ? read(observation) : score(asked.get(next++)));
        }
        return answers;
    }

    private Answer<Double> read(Observation observation) {
        OptionalDouble number = Given.number(observation, field);
        return number.isPresent()
                ? Answer.of(number.getAsDouble())
                : Answer.none("the field " + field + " holds no number");
    }

    private Answer<Double> score(Answer<Likelihood> answer) {
        if (answer instanceof Answer.None<Likelihood> none) {
            return none.remedy().equals(LikelihoodOf.REMEDY)
                    ? Answer.none(
                            "no sample has the field " + field + ", and there is no language model",
                            "name its column with --map " + field + "=COLUMN, or give --lm SPEC")
                    : Answer.none(none.reason(), none.remedy());
        }
        Likelihood likelihood = ((Answer.Value<Likelihood>) answer).value();
        return Answer.of(perToken ? -likelihood.meanSurprise() : -likelihood.surprise());
    }
}
