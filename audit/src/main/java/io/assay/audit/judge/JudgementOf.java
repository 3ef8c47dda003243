package io.assay.audit.judge;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.judge.JudgePrompt;
import io.assay.core.judge.Judgement;
import io.assay.core.judge.Judges;
import io.assay.core.judge.Rubric;
import io.assay.core.judge.RubricFile;
import io.assay.core.model.SampleLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the run's judges say of a sample by a rubric.
 *
 * @param rubric one that comes with Assay, or {@link #GIVEN}
 */
public record JudgementOf(String rubric) implements Feature<Judged> {

    /** The rubric that the user gave. */
    static final String GIVEN = "--rubric";

    static final String REMEDY = "give --judge SPEC";

    @Override
    public Optional<String> service() {
        return Optional.of("judge");
    }

    @Override
    public int sampleMax(Services services) {
        return SampleLimit.of(services, Judges.class);
    }

    /** All columns: which of them a rubric of the user shows is not known here. */
    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key(
                "judgement by " + rubric,
                List.of(
                        observation.text(),
                        observation.sample().fields().columns().toString())));
    }

    @Override
    public List<Answer<Judged>> compute(List<Observation> batch, Services services) {
        Optional<Judges> judges = services.find(Judges.class);
        if (judges.isEmpty()) {
            return none(batch, "there is no judge", REMEDY);
        }
        Optional<Rubric> asked = rubric.equals(GIVEN) ? judges.get().given() : Optional.of(RubricFile.packaged(rubric));
        return asked.map(known -> compute(batch, judges.get(), known))
                .orElseGet(() -> none(batch, "there is no rubric", "give --rubric FILE"));
    }

    private static List<Answer<Judged>> none(List<Observation> batch, String reason, String remedy) {
        return batch.stream().map(any -> Answer.<Judged>none(reason, remedy)).toList();
    }

    private static List<Answer<Judged>> compute(List<Observation> batch, Judges judges, Rubric rubric) {
        List<Question> questions = batch.stream()
                .map(sample -> Question.of(rubric, rubric, Shown.missing(rubric, sample), Shown.of(rubric, sample)))
                .toList();
        return ask(judges, rubric, questions);
    }

    /**
     * What is asked about one sample.
     *
     * @param missing the field without which nothing can be asked
     */
    record Question(Rubric rubric, Optional<String> missing, Map<String, String> shown) {

        static Question of(Rubric base, Rubric rubric, Optional<String> missing, Map<String, String> shown) {
            return new Question(missing.isEmpty() ? rubric : base, missing, shown);
        }
    }

    /** Asks what can be asked; a sample to which no judge replied has no answer, for the reason that the first gives. */
    static List<Answer<Judged>> ask(Judges judges, Rubric base, List<Question> questions) {
        List<Question> open =
                questions.stream().filter(one -> one.missing().isEmpty()).toList();
        List<Judgement> judgements = open.isEmpty()
                ? List.of()
                : judges.judge(
                        new JudgePrompt(base),
                        open.stream().map(Question::rubric).toList(),
                        open.stream().map(Question::shown).toList());
        List<Answer<Judged>> answers = new ArrayList<>();
        int next = 0;
        for (Question question : questions) {
            answers.add(
                    question.missing().isPresent()
                            ? missing(question.missing().get())
                            : answer(question.rubric(), judgements.get(next++), judges));
        }
        return answers;
    }

    private static Answer<Judged> missing(String field) {
        return Answer.none("no sample has the field " + field, "name its column with --map " + field + "=COLUMN");
    }

    private static Answer<Judged> answer(Rubric rubric, Judgement judgement, Judges judges) {
        return judgement.replies() == 0
                ? Answer.none("no judge replied: " + judgement.verdicts().get(0).fault())
                : Answer.of(new Judged(rubric, judgement, judges.id()));
    }
}
