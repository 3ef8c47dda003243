package io.assay.evaluate.answer;

import io.assay.core.Role;
import io.assay.core.data.DataProblems;
import io.assay.core.report.EvaluationReport.AnswerGroup;
import io.assay.core.report.EvaluationReport.Answered;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.stats.Bootstrap;
import io.assay.evaluate.CannotEvaluate;
import io.assay.evaluate.benchmark.Benchmark;
import io.assay.evaluate.benchmark.BenchmarkFiles;
import io.assay.evaluate.benchmark.Gold;
import io.assay.evaluate.benchmark.Question;
import io.assay.evaluate.benchmark.Span;
import io.assay.evaluate.score.ChoiceScore;
import io.assay.evaluate.score.RougeL;
import io.assay.evaluate.score.SquadScore;
import io.assay.verify.maths.AnswerEquality;
import io.assay.verify.maths.Boxed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores answers question by question: parts of a text by exact match and F1 (SQuAD), choices by MC1 and MC2 of their log-probabilities or by the choice that was
 * named, mathematics by the answer in the last box, spelled alike or proved equal, other texts by exact match and ROUGE-L. A question without an answer gets 0 in all of them.
 */
public final class AnswerScores {

    private static final double LEVEL = 0.95;

    private final AnswerEvaluation spec;
    private final long seed;

    public AnswerScores(AnswerEvaluation spec, long seed) {
        this.spec = spec;
        this.seed = seed;
    }

    /**
     * @param folder what paths are relative to
     * @throws CannotEvaluate where no answer belongs to a question, or the benchmark has labels
     */
    public Answered run(Path folder) throws IOException, DataProblems, CannotEvaluate {
        List<Question> questions =
                BenchmarkFiles.read(spec.benchmark(), Role.HOLDOUT, paths(folder, spec.test()), spec.map());
        Told told =
                Told.read(paths(folder, spec.answers()).stream().map(Path::of).toList());
        Map<String, List<Double>> all = new LinkedHashMap<>();
        Map<String, Map<String, List<Double>>> groups = new TreeMap<>();
        long answered = 0;
        for (Question question : questions) {
            Optional<Told.Answer> answer = told.to(question);
            answered += answer.isPresent() ? 1 : 0;
            scores(question, answer, told.likelihoods()).forEach((name, score) -> {
                all.computeIfAbsent(name, any -> new ArrayList<>()).add(score);
                groups.computeIfAbsent(question.group(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(score);
            });
        }
        if (answered == 0) {
            throw new CannotEvaluate(
                    "no answer belongs to a question of " + spec.benchmark().id()
                            + "; an answer names the id or the text (prompt) of its question, as "
                            + questions.get(0).id());
        }
        Map<String, Estimate> scores = new LinkedHashMap<>();
        all.forEach((name, each) -> scores.put(name, estimate(each)));
        return new Answered(spec.benchmark().id(), questions.size(), answered, scores, parts(groups));
    }

    private static List<String> paths(Path folder, List<String> names) {
        return names.stream().map(name -> folder.resolve(name).toString()).toList();
    }

    private Estimate estimate(List<Double> each) {
        double[] scores = each.stream().mapToDouble(x -> x).toArray();
        return scores.length < 2
                ? Estimate.of(mean(each))
                : Estimate.of(mean(each), Bootstrap.mean(scores, seed, LEVEL));
    }

    private static double mean(List<Double> each) {
        return each.stream().mapToDouble(x -> x).average().orElse(0);
    }

    /** Parts of the benchmark, where it has several. */
    private static List<AnswerGroup> parts(Map<String, Map<String, List<Double>>> groups) {
        if (groups.size() < 2) {
            return List.of();
        }
        List<AnswerGroup> parts = new ArrayList<>();
        groups.forEach((name, scores) -> {
            Map<String, Double> means = new LinkedHashMap<>();
            scores.forEach((score, each) -> means.put(score, mean(each)));
            long questions =
                    scores.values().stream().mapToLong(List::size).max().orElse(0);
            parts.add(new AnswerGroup(name, questions, means));
        });
        return parts;
    }

    private Map<String, Double> scores(Question question, Optional<Told.Answer> answer, boolean likelihoods)
            throws CannotEvaluate {
        String words = answer.orElse(null) instanceof Told.Answer.Words spoken ? spoken.response() : "";
        if (question.gold() instanceof Gold.Spans spans) {
            SquadScore score = SquadScore.of(
                    words, spans.answers().stream().map(Span::text).toList());
            return ordered("exact", score.exact(), "f1", score.f1());
        }
        if (question.gold() instanceof Gold.Choices choices) {
            return choice(question, choices, answer, likelihoods);
        }
        if (question.gold() instanceof Gold.Texts texts) {
            return spec.benchmark() == Benchmark.MATH
                    ? mathematics(words, texts.references())
                    : ordered(
                            "exact",
                            SquadScore.of(words, texts.references()).exact(),
                            "rouge-l",
                            RougeL.of(words, texts.references()));
        }
        throw new CannotEvaluate(
                spec.benchmark().id() + " has labels, not answers; use train-on-synthetic with this benchmark");
    }

    /** As the benchmark compares, by spelling, and as mathematics does. */
    private static Map<String, Double> mathematics(String response, List<String> right) {
        String answer = Boxed.last(response).orElse(response);
        boolean boxed = right.stream().anyMatch(one -> Boxed.same(answer, one));
        boolean verified = right.stream().anyMatch(one -> AnswerEquality.verified(response, one));
        return ordered("boxed", boxed ? 1 : 0, "verified", verified ? 1 : 0);
    }

    private static Map<String, Double> choice(
            Question question, Gold.Choices gold, Optional<Told.Answer> answer, boolean likelihoods)
            throws CannotEvaluate {
        boolean single = gold.right().stream().filter(right -> right).count() == 1;
        if (answer.orElse(null) instanceof Told.Answer.Words words) {
            int named = gold.choices().indexOf(words.response().strip());
            return Map.of("accuracy", named >= 0 && gold.right().get(named) ? 1.0 : 0.0);
        }
        if (answer.orElse(null) instanceof Told.Answer.Likelihoods told) {
            if (told.logProbabilities().length != gold.choices().size()) {
                throw new CannotEvaluate(
                        "question " + question.id() + " has " + gold.choices().size() + " choices, but "
                                + told.logProbabilities().length + " log-probabilities were told");
            }
            ChoiceScore score = ChoiceScore.of(told.logProbabilities(), gold.right());
            return choices(single, score.mc1(), score.mc2());
        }
        return likelihoods ? choices(single, 0, 0) : Map.of("accuracy", 0.0);
    }

    /** MC1 is a score of choices one of which is right. */
    private static Map<String, Double> choices(boolean single, double mc1, double mc2) {
        return single ? ordered("mc1", mc1, "mc2", mc2) : Map.of("mc2", mc2);
    }

    private static Map<String, Double> ordered(String one, double value, String other, double another) {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put(one, value);
        scores.put(other, another);
        return scores;
    }
}
