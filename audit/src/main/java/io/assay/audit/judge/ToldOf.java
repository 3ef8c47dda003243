package io.assay.audit.judge;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Scorer;
import io.assay.core.Services;
import io.assay.core.judge.Judges;
import io.assay.core.model.SampleLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scores from 0 to 1 of a sample: what stands in its columns, else what a classifier says, else what the judges say.
 *
 * @param aspects field to the aspect of the rubric that stands in for it
 * @param rubric a rubric that comes with Assay
 * @param question what a classifier of texts is asked, empty where none could tell
 */
public record ToldOf(Map<String, String> aspects, String rubric, String question) implements Feature<Told> {

    private static final String COLUMN = "column";

    public ToldOf {
        aspects = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(aspects));
    }

    /** One score. */
    public static ToldOf one(String field, String aspect, String rubric, String question) {
        return new ToldOf(Map.of(field, aspect), rubric, question);
    }

    @Override
    public Optional<String> service() {
        return Optional.of("judge");
    }

    @Override
    public int sampleMax(Services services) {
        return scorer(services).isPresent() ? SCORED_MAX : SampleLimit.of(services, Judges.class);
    }

    /** What classifiers can afford, as elsewhere. */
    private static final int SCORED_MAX = 20_000;

    private Optional<Scorer> scorer(Services services) {
        return services.find(Scorer.Panel.class)
                .filter(any -> !question.isEmpty())
                .flatMap(panel -> panel.of(question));
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key(
                "told of " + aspects,
                List.of(
                        observation.text(),
                        observation.sample().fields().columns().toString())));
    }

    @Override
    public List<Answer<Told>> compute(List<Observation> batch, Services services) {
        Map<Observation, Answer<Told>> asked = new HashMap<>();
        List<Observation> open = batch.stream().filter(sample -> !given(sample)).toList();
        if (!open.isEmpty()) {
            List<Answer<Told>> answers =
                    scorer(services).map(scorer -> scored(scorer, open)).orElseGet(() -> judged(services, open));
            for (int i = 0; i < answers.size(); i++) {
                asked.put(open.get(i), answers.get(i));
            }
        }
        List<Answer<Told>> answers = new ArrayList<>();
        for (Observation sample : batch) {
            Answer<Told> answer = asked.get(sample);
            answers.add(answer == null ? read(sample) : answer);
        }
        return answers;
    }

    /** Whether any of the columns is there: then a model does not fill what is missing in them. */
    boolean given(Observation sample) {
        return aspects.keySet().stream()
                .anyMatch(field -> sample.sample().fields().value(field).isPresent());
    }

    Answer<Told> read(Observation sample) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String field : aspects.keySet()) {
            OptionalDouble share = Given.share(sample, field);
            if (share.isEmpty()) {
                return Answer.none("the field " + field + " holds no number from 0 to 1");
            }
            scores.put(field, share.getAsDouble());
        }
        return Answer.of(new Told(scores, COLUMN));
    }

    private List<Answer<Told>> scored(Scorer scorer, List<Observation> open) {
        String field = aspects.keySet().iterator().next();
        double[] scores = scorer.score(open.stream().map(Observation::text).toList());
        List<Answer<Told>> answers = new ArrayList<>();
        for (double score : scores) {
            answers.add(Answer.of(new Told(Map.of(field, score), "scorer " + scorer.id())));
        }
        return answers;
    }

    private List<Answer<Told>> judged(Services services, List<Observation> open) {
        return new JudgementOf(rubric)
                .compute(open, services).stream().map(this::told).toList();
    }

    private Answer<Told> told(Answer<Judged> answer) {
        if (answer instanceof Answer.None<Judged> none) {
            boolean nobody = none.remedy().equals(JudgementOf.REMEDY);
            return nobody ? nobody() : Answer.none(none.reason(), none.remedy());
        }
        Judged judged = ((Answer.Value<Judged>) answer).value();
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Map.Entry<String, String> aspect : aspects.entrySet()) {
            OptionalDouble vote = judged.judgement().score(aspect.getValue());
            if (vote.isEmpty()) {
                return Answer.none("the judge's verdict cannot be read");
            }
            double share = judged.rubric().aspect(aspect.getValue()).scale().share(vote.getAsDouble());
            scores.put(aspect.getKey(), share);
        }
        return Answer.of(new Told(scores, "judge " + judged.by()));
    }

    private Answer<Told> nobody() {
        String field = aspects.keySet().iterator().next();
        String classifier = question.isEmpty() ? "" : ", or --scorer " + question + "=FOLDER";
        return Answer.none(
                "no sample has the field " + String.join(" and ", aspects.keySet()) + ", and there is no judge",
                "name its column with --map " + field + "=COLUMN, or give --judge SPEC" + classifier);
    }
}
