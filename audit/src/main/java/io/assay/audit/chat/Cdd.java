package io.assay.audit.chat;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.kernel.Levenshtein;
import io.assay.core.state.Scores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * CDD, contamination detection by the distribution of outputs: how peaked a model's answers to a prompt are, the share of drawn answers whose edit distance by
 * words from the likeliest answer is at most alpha times the longest of all these answers; then the mean over prompts. Beside it the share of prompts whose peak is above xi, which the authors call contaminated. The answers stand in the fields
 * greedy and samples (a list); without these the chat model writes them to the field prompt, samples at temperature 0.8.
 *
 * <p>Read: near 0 is what a model does that thinks anew each time. A model that has learned the answers by heart writes the same again and again.
 *
 * <p>Misleads with prompts that have one short answer: everyone gives it each time. Compare with prompts of the same kind that are younger than the model.
 *
 * <p>Worked example, alpha 0.25: likeliest "a b c d", drawn "a b c x" and "x y z w": the limit is 1 edit; one of two: 0.5.
 *
 * @param alpha share of the longest answer that may differ
 * @param samples how many answers are drawn where none are given
 * @param xi peak above which a prompt counts as contaminated
 */
@About(
        id = "text.cdd",
        spec = "TX-26",
        summary = "How often a model writes nearly the same answer again",
        modalities = Modality.TEXT,
        source = "Dong et al. 2024 (CDD), arXiv:2402.15938")
@Measures(value = Dimension.CONTAMINATION, goal = Goal.LOWER, lower = 0, upper = 1, cost = Cost.FULL)
@AutoService(Auditable.class)
public record Cdd(double alpha, int samples, double xi) implements SampleMetric {

    private static final String ABOVE = "above";

    public Cdd() {
        this(0.05, 20, 0.01);
    }

    public Cdd {
        Require.that(alpha >= 0 && alpha <= 1, "alpha must lie in 0..1, but was %s", alpha);
        Require.that(samples >= 1 && samples <= 1000, "samples must lie in 1..1000, but was %d", samples);
        Require.that(xi >= 0 && xi <= 1, "xi must lie in 0..1, but was %s", xi);
    }

    private RepliesOf answers() {
        return new RepliesOf(new Drawn(samples));
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(answers());
    }

    @Override
    public OptionalDouble score(Observation prompt) {
        List<int[]> answers = numbered(prompt.get(answers()));
        int longest = answers.stream().mapToInt(words -> words.length).max().orElse(0);
        int[] greedy = answers.get(0);
        long near = answers.stream()
                .skip(1)
                .filter(words -> Levenshtein.distance(greedy, words) <= alpha * longest)
                .count();
        return OptionalDouble.of((double) near / (answers.size() - 1));
    }

    /** Words by number, the same number for the same word. */
    private static List<int[]> numbered(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        return texts.stream()
                .map(text -> text.strip().split("\\s+", -1))
                .map(words -> java.util.Arrays.stream(words)
                        .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                        .toArray())
                .toList();
    }

    @Override
    public void add(Scores scores, Observation prompt) {
        double peak = score(prompt).orElseThrow();
        scores.add(prompt.sample().ref(), prompt.rank(), peak);
        scores.count(ABOVE, peak > xi ? 1 : 0);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("peak", scores.mean())
                .with("share-above-xi", (double) scores.counted(ABOVE) / scores.n())
                .evidence(scores.worst(true, "is answered nearly the same each time"));
    }
}
