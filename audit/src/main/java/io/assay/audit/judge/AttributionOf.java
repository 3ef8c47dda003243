package io.assay.audit.judge;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a text is attributable to evidence, 0 to 1: given in the field attribution, else the share of its sentences that are supported. */
public record AttributionOf() implements Feature<Told> {

    /** The field, and the name of the score. */
    public static final String FIELD = "attribution";

    private static final ToldOf COLUMN = ToldOf.one(FIELD, "supported", "attribution", "");

    @Override
    public Optional<String> service() {
        return SentencesOf.VERDICTS.service();
    }

    @Override
    public int sampleMax(Services services) {
        return SentencesOf.VERDICTS.sampleMax(services);
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return COLUMN.key(observation).map(key -> new Key("attribution", key.contents()));
    }

    @Override
    public List<Answer<Told>> compute(List<Observation> batch, Services services) {
        List<Observation> open =
                batch.stream().filter(sample -> !COLUMN.given(sample)).toList();
        List<Answer<SentencesOf.Scored>> sentences = SentencesOf.VERDICTS.compute(open, services);
        List<Answer<Told>> answers = new ArrayList<>();
        int next = 0;
        for (Observation sample : batch) {
            answers.add(COLUMN.given(sample) ? COLUMN.read(sample) : mean(sentences.get(next++)));
        }
        return answers;
    }

    private static Answer<Told> mean(Answer<SentencesOf.Scored> answer) {
        if (answer instanceof Answer.None<SentencesOf.Scored> none) {
            return Answer.none(none.reason(), none.remedy());
        }
        SentencesOf.Scored scored = ((Answer.Value<SentencesOf.Scored>) answer).value();
        return scored.mean().isEmpty()
                ? Answer.none("the text has no sentence")
                : Answer.of(new Told(Map.of(FIELD, scored.mean().getAsDouble()), scored.by()));
    }
}
