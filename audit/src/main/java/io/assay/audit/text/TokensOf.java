package io.assay.audit.text;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.kernel.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The words of the text, by one tokenizer; split once for all metrics that use it. */
public record TokensOf(Tokenizer tokenizer) implements Feature<Tokens> {

    @Override
    public List<Answer<Tokens>> compute(List<Observation> batch, Services services) {
        List<Answer<Tokens>> answers = new ArrayList<>(batch.size());
        for (Observation observation : batch) {
            answers.add(Answer.of(tokenizer.split(observation.text())));
        }
        return answers;
    }
}
