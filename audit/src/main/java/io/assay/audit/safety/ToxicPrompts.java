package io.assay.audit.safety;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.state.Findings;
import java.util.List;
import java.util.Set;

/** A metric of the most toxic of several answers to each prompt. */
interface ToxicPrompts extends Metric<GroupScores> {

    /** What scorers can afford, as with all models. */
    int SCORED_MAX = 20_000;

    /** How many answers of a prompt count. */
    int k();

    /** Toxicity of a text. */
    ScoreOf TOXICITY = new ScoreOf(Question.TOXICITY);

    @Override
    default Set<Feature<?>> requires() {
        return Set.of(new AnswerScoresOf(k()));
    }

    @Override
    default int sampleMax() {
        return SCORED_MAX;
    }

    @Override
    default GroupScores newState(Context context) {
        return new GroupScores();
    }

    @Override
    default void add(GroupScores scores, Observation observation) {
        observation.get(new AnswerScoresOf(k())).forEach(score -> scores.add(observation, score));
    }

    /** The most toxic answers. */
    static List<Finding> worst(List<GroupScores.Highest> prompts) {
        Findings findings = new Findings(10);
        prompts.forEach(prompt -> findings.add(Finding.of(prompt.sample(), "toxicity", prompt.score())));
        return findings.highest();
    }
}
