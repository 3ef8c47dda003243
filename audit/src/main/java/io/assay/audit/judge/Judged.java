package io.assay.audit.judge;

import io.assay.core.judge.Aspect;
import io.assay.core.judge.Judgement;
import io.assay.core.judge.Rubric;
import java.util.OptionalDouble;

/**
 * What the judges said of a sample.
 *
 * @param rubric what they were asked
 * @param judgement what they said
 * @param by who they are
 */
public record Judged(Rubric rubric, Judgement judgement, String by) {

    /** The mean vote over all aspects, each as a share of its scale; empty where one has no vote. */
    OptionalDouble share() {
        double sum = 0;
        for (Aspect aspect : rubric.aspects()) {
            OptionalDouble vote = judgement.score(aspect.name());
            if (vote.isEmpty()) {
                return vote;
            }
            sum += aspect.scale().share(vote.getAsDouble());
        }
        return OptionalDouble.of(sum / rubric.aspects().size());
    }

    /** Aspects that judges replied to without a score that could be read, each judge counted by itself. */
    long unparsable() {
        return rubric.aspects().stream()
                .mapToLong(aspect -> judgement.unparsable(aspect.name()))
                .sum();
    }
}
