package io.assay.audit.judge;

import io.assay.audit.instruction.Sentences;
import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.PairScorer;
import io.assay.core.Scorer;
import io.assay.core.Services;
import io.assay.core.judge.Judges;
import io.assay.core.judge.Rubric;
import io.assay.core.judge.RubricFile;
import io.assay.core.model.SampleLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How well each sentence of a text rests on evidence: given in a field, else what a classifier of pairs says of each sentence and each piece of the field evidence, else
 * what the judges say.
 */
public enum SentencesOf implements Feature<SentencesOf.Scored> {
    /** The field verdicts holds one verdict a sentence, 1 or 0; what is neither is left out. */
    VERDICTS("verdicts", "attribution", "supported") {
        @Override
        List<Double> read(List<?> given) {
            return shares(given);
        }
    },
    /** The field entailment holds, for each sentence, how surely it follows from each piece of evidence; the best counts. */
    ENTAILMENT("entailment", "entailment", "entailed") {
        @Override
        List<Double> read(List<?> given) {
            return given.stream()
                    .map(sentence -> shares(Given.list((Object) sentence)).stream()
                            .max(Double::compare)
                            .orElse(0.0))
                    .toList();
        }

        @Override
        Optional<PairScorer> classifier(Services services) {
            return services.find(Scorer.Panel.class).flatMap(panel -> panel.ofPairs("entailment"));
        }
    };

    /**
     * Scores of the sentences of a text.
     *
     * @param scores one a sentence
     * @param by a column, a classifier or judges
     */
    public record Scored(List<Double> scores, String by) {

        public Scored {
            scores = List.copyOf(scores);
        }

        /** Empty where there is no sentence. */
        public OptionalDouble mean() {
            return scores.stream().mapToDouble(score -> score).average();
        }
    }

    /** A judge is shown this many sentences of a text. */
    private static final int SENTENCES_MAX = 50;

    /** A classifier is shown this many pieces of evidence of a text. */
    private static final int PIECES_MAX = 50;

    private static final String EVIDENCE = "evidence";

    private final String field;
    private final String rubric;
    private final String aspect;

    SentencesOf(String field, String rubric, String aspect) {
        this.field = field;
        this.rubric = rubric;
        this.aspect = aspect;
    }

    abstract List<Double> read(List<?> given);

    private static List<Double> shares(List<?> given) {
        return given.stream()
                .map(Given::share)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    @Override
    public Optional<String> service() {
        return Optional.of("judge");
    }

    @Override
    public int sampleMax(Services services) {
        return classifier(services).isPresent()
                ? services.find(SampleLimit.class).orElse(SampleLimit.USUAL).samples()
                : SampleLimit.of(services, Judges.class);
    }

    @Override
    public Optional<Key> key(Observation observation) {
        Function<String, String> content = name ->
                observation.sample().fields().value(name).map(String::valueOf).orElse("");
        return Optional.of(new Key(
                "sentences of " + field, List.of(observation.text(), content.apply(field), content.apply(EVIDENCE))));
    }

    @Override
    public List<Answer<Scored>> compute(List<Observation> batch, Services services) {
        List<Observation> open = batch.stream()
                .filter(sample -> sample.sample().fields().value(field).isEmpty())
                .toList();
        Map<Observation, Answer<Scored>> judged =
                classifier(services).map(scorer -> classified(scorer, open)).orElseGet(() -> judged(open, services));
        List<Answer<Scored>> answers = new ArrayList<>();
        for (Observation sample : batch) {
            Answer<Scored> answer = judged.get(sample);
            answers.add(answer == null ? Answer.of(new Scored(read(Given.list(sample, field)), "column")) : answer);
        }
        return answers;
    }

    /** A classifier of pairs that stands in for a judge. */
    Optional<PairScorer> classifier(Services services) {
        return Optional.empty();
    }

    private Map<Observation, Answer<Scored>> classified(PairScorer scorer, List<Observation> open) {
        Map<Observation, Answer<Scored>> answers = new HashMap<>();
        open.forEach(sample -> answers.put(sample, classified(scorer, sample)));
        return answers;
    }

    private Answer<Scored> classified(PairScorer scorer, Observation sample) {
        List<String> pieces = sample.sample()
                .fields()
                .value(EVIDENCE)
                .map(SentencesOf::pieces)
                .orElse(List.of());
        List<String> sentences = sentences(sample);
        if (pieces.isEmpty() || sentences.isEmpty()) {
            return Answer.none("the " + (sentences.isEmpty() ? "text" : "field " + EVIDENCE) + " is empty");
        }
        List<Double> scores = sentences.stream()
                .map(sentence -> pieces.stream()
                        .mapToDouble(piece -> scorer.score(piece, sentence))
                        .max()
                        .orElseThrow())
                .toList();
        return Answer.of(new Scored(scores, "scorer " + scorer.id()));
    }

    /** A list is one piece of evidence an item, anything else one piece. */
    private static List<String> pieces(Object evidence) {
        List<?> all = evidence instanceof List<?> list ? list : List.of(evidence);
        return all.stream()
                .map(String::valueOf)
                .filter(piece -> !piece.isBlank())
                .limit(PIECES_MAX)
                .toList();
    }

    private static List<String> sentences(Observation sample) {
        return Sentences.of(sample.text()).stream().limit(SENTENCES_MAX).toList();
    }

    private Map<Observation, Answer<Scored>> judged(List<Observation> open, Services services) {
        Optional<Judges> judges = services.find(Judges.class);
        Rubric base = RubricFile.packaged(rubric);
        List<Answer<Judged>> answers = judges.map(some -> JudgementOf.ask(
                        some,
                        base,
                        open.stream().map(one -> question(base, one)).toList()))
                .orElseGet(() -> open.stream().map(any -> nobody()).toList());
        Map<Observation, Answer<Scored>> byText = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            byText.put(open.get(i), scored(answers.get(i)));
        }
        return byText;
    }

    private Answer<Judged> nobody() {
        return Answer.none(
                "no sample has the field " + field + ", and there is no judge",
                "name its column with --map " + field + "=COLUMN, or give --judge SPEC");
    }

    private static JudgementOf.Question question(Rubric base, Observation sample) {
        List<String> sentences = sentences(sample);
        Optional<String> evidence = sample.sample().fields().text(EVIDENCE);
        Optional<String> missing = evidence.isEmpty()
                ? Optional.of(EVIDENCE)
                : sentences.isEmpty() ? Optional.of("text") : Optional.empty();
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            numbered.append(i + 1).append(". ").append(sentences.get(i)).append('\n');
        }
        return JudgementOf.Question.of(
                base,
                sentences.isEmpty() ? base : base.each(sentences.size()),
                missing,
                Map.of(EVIDENCE, evidence.orElse(""), "sentences", numbered.toString()));
    }

    /** A text of which one sentence has no verdict has none. */
    private Answer<Scored> scored(Answer<Judged> answer) {
        if (answer instanceof Answer.None<Judged> none) {
            return Answer.none(none.reason(), none.remedy());
        }
        Judged judged = ((Answer.Value<Judged>) answer).value();
        List<Double> scores = new ArrayList<>();
        for (int i = 1; i <= judged.rubric().aspects().size(); i++) {
            OptionalDouble vote = judged.judgement().score(aspect + "-" + i);
            if (vote.isEmpty()) {
                return Answer.none("the judge's verdict cannot be read");
            }
            scores.add(vote.getAsDouble());
        }
        return Answer.of(new Scored(scores, "judge " + judged.by()));
    }
}
