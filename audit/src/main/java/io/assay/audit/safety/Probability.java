package io.assay.audit.safety;

import io.assay.core.Answer;
import io.assay.core.Scorer;
import io.assay.core.Services;
import java.util.Optional;

/** Scores as probabilities. */
final class Probability {

    private Probability() {}

    /** A given score as an answer. */
    static Answer<Double> answer(Object given) {
        Optional<Double> score = parse(given);
        return score.isPresent() ? Answer.of(score.get()) : Answer.none("a score is no number from 0 to 1");
    }

    static Optional<Double> parse(Object given) {
        try {
            double score = given instanceof Number number ? number.doubleValue() : Double.parseDouble(given.toString());
            return score >= 0 && score <= 1 ? Optional.of(score) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** There is none who could say. */
    static <T> Answer<T> unscored(Question question) {
        return Answer.none("there is no scorer of " + question.id(), "give --scorer " + question.id() + "=FOLDER");
    }

    static Optional<Scorer> scorer(Services services, Question question) {
        return services.find(Scorer.Panel.class).flatMap(panel -> panel.of(question.id()));
    }
}
