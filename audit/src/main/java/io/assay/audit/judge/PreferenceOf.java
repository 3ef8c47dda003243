package io.assay.audit.judge;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.judge.Judges;
import io.assay.core.judge.Preference;
import io.assay.core.model.SampleLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which the judges prefer: the text, or the one in the field rejected or else reference. */
record PreferenceOf() implements Feature<Preference> {

    private static final String PROMPT = "prompt";

    @Override
    public Optional<String> service() {
        return Optional.of("judge");
    }

    @Override
    public int sampleMax(Services services) {
        return SampleLimit.of(services, Judges.class);
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key(
                "preference",
                List.of(
                        observation.text(),
                        other(observation).orElse(""),
                        field(observation, PROMPT).orElse(""))));
    }

    private static Optional<String> field(Observation sample, String name) {
        return sample.sample().fields().text(name);
    }

    private static Optional<String> other(Observation sample) {
        return field(sample, "rejected").or(() -> field(sample, "reference"));
    }

    @Override
    public List<Answer<Preference>> compute(List<Observation> batch, Services services) {
        Optional<Judges> judges = services.find(Judges.class);
        if (judges.isEmpty()) {
            return batch.stream()
                    .map(any -> Answer.<Preference>none("there is no judge", JudgementOf.REMEDY))
                    .toList();
        }
        List<Preference.Pair> pairs = new ArrayList<>();
        for (Observation sample : batch) {
            other(sample)
                    .ifPresent(other -> pairs.add(new Preference.Pair(
                            field(sample, PROMPT)
                                    .map(prompt -> Map.of(PROMPT, prompt))
                                    .orElse(Map.of()),
                            sample.text(),
                            other)));
        }
        List<Preference> preferences = pairs.isEmpty() ? List.of() : Preference.of(judges.get(), pairs);
        List<Answer<Preference>> answers = new ArrayList<>();
        int next = 0;
        for (Observation sample : batch) {
            answers.add(other(sample).isEmpty() ? nothing() : Answer.of(preferences.get(next++)));
        }
        return answers;
    }

    private static Answer<Preference> nothing() {
        return Answer.none(
                "no sample has the field rejected or reference",
                "name the column of the other text with --map rejected=COLUMN");
    }
}
