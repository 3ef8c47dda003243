package io.assay.audit.likelihood;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.Passage;
import io.assay.core.model.SampleLimit;
import io.assay.core.model.ScoredText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely the run's language model finds a part of a sample. */
record LikelihoodOf(Passages passages) implements Feature<Likelihood> {

    static final String REMEDY = "give --lm SPEC";

    @Override
    public Optional<String> service() {
        return Optional.of("lm");
    }

    @Override
    public int sampleMax(Services services) {
        return SampleLimit.of(services, LanguageModel.class);
    }

    /** Equal passages of other names are equally likely: each is scored once. */
    @Override
    public Optional<Key> key(Observation observation) {
        Optional<Passage> passage = passages.of(observation);
        return Optional.of(passage.map(some -> new Key("likelihood", List.of(some.context(), some.text())))
                .orElse(new Key("no likelihood of " + passages, List.of())));
    }

    @Override
    public List<Answer<Likelihood>> compute(List<Observation> batch, Services services) {
        Optional<LanguageModel> model = services.find(LanguageModel.class);
        List<Answer<Likelihood>> answers = new ArrayList<>(batch.size());
        List<Integer> open = new ArrayList<>();
        List<Passage> asked = new ArrayList<>();
        for (Observation observation : batch) {
            Optional<Passage> passage = passages.of(observation);
            if (model.isPresent()
                    && passage.isPresent()
                    && !passage.get().text().isBlank()) {
                open.add(answers.size());
                asked.add(passage.get());
            }
            answers.add(none(model, passage));
        }
        if (!asked.isEmpty()) {
            fill(model.orElseThrow(), asked, open, answers);
        }
        return answers;
    }

    private Answer<Likelihood> none(Optional<LanguageModel> model, Optional<Passage> passage) {
        if (model.isEmpty()) {
            return Answer.none("there is no language model", REMEDY);
        }
        return passage.isEmpty()
                ? Answer.none(
                        "no sample has the field " + passages.missing(),
                        "name its column with --map " + passages.missing() + "=COLUMN")
                : Answer.none("the text is empty");
    }

    private static void fill(
            LanguageModel model, List<Passage> asked, List<Integer> open, List<Answer<Likelihood>> answers) {
        List<ScoredText> scored = model.score(asked);
        for (int i = 0; i < scored.size(); i++) {
            Likelihood likelihood = Likelihood.of(scored.get(i));
            answers.set(
                    open.get(i),
                    likelihood.tokens() == 0
                            ? Answer.none("the text has but one token, which nothing stands before")
                            : Answer.of(likelihood));
        }
    }
}
