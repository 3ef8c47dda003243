package io.assay.evaluate.open;

import io.assay.core.Interval;
import io.assay.core.data.DataProblems;
import io.assay.core.engine.Progress;
import io.assay.core.judge.Judges;
import io.assay.core.judge.Preference;
import io.assay.core.kernel.Mix;
import io.assay.core.model.ChatModel;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Pairing;
import io.assay.core.report.EvaluationReport.Preferences;
import io.assay.core.report.EvaluationReport.Rater;
import io.assay.core.report.EvaluationReport.Standing;
import io.assay.core.stats.Bootstrap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has every pair of answers judged in both orders, takes in people's votes, and fits one model to all. */
public final class Tournament {

    private static final double LEVEL = 0.95;

    private final OpenEvaluation spec;
    private final Map<String, ChatModel> judges;
    private final long seed;
    private final Progress progress;
    private final List<Bout> bouts = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<Rater> raters = new ArrayList<>();

    /** @param judges those that the section names, by name */
    public Tournament(OpenEvaluation spec, Map<String, ChatModel> judges, long seed, Progress progress) {
        this.spec = spec;
        this.judges = judges;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * @param folder what paths of the section are relative to
     * @param flags is told of prompts that not all systems answered
     */
    public Preferences run(Path folder, List<String> flags) throws IOException, DataProblems {
        List<Answers> answers = new ArrayList<>();
        for (Map.Entry<String, String> system : spec.answers().entrySet()) {
            answers.add(Answers.read(system.getKey(), folder.resolve(system.getValue())));
        }
        List<String> systems = answers.stream().map(Answers::system).toList();
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i + 1; j < answers.size(); j++) {
                judged(answers.get(i), answers.get(j), flags);
            }
        }
        for (String votes : spec.votes()) {
            bouts.addAll(Votes.read(folder.resolve(votes), Set.copyOf(systems)));
        }
        if (bouts.isEmpty()) {
            throw new DataProblems("open", "no judge gave a verdict that could be read, and there is no vote");
        }
        return standings(systems);
    }

    private void judged(Answers one, Answers other, List<String> flags) {
        List<String> prompts = prompts(one, other);
        if (prompts.isEmpty()) {
            flags.add(one.system() + " and " + other.system() + " have no prompt in common");
            return;
        }
        for (Map.Entry<String, ChatModel> judge : judges.entrySet()) {
            progress.stage(
                    "judging " + one.system() + " against " + other.system() + " by " + judge.getKey(),
                    2L * prompts.size());
            List<Preference> preferences = Preference.of(
                    new Judges(List.of(judge.getValue()), Optional.empty()),
                    prompts.stream().map(prompt -> pair(one, other, prompt)).toList());
            Looks looks = new Looks(judge.getKey(), one, other);
            for (int i = 0; i < prompts.size(); i++) {
                looks.add(prompts.get(i), preferences.get(i));
            }
            bouts.addAll(looks.bouts());
            looks.pairing().ifPresent(pairings::add);
            raters.add(looks.rater());
        }
    }

    private static Preference.Pair pair(Answers one, Answers other, String prompt) {
        return new Preference.Pair(
                Map.of("prompt", prompt),
                one.byPrompt().getOrDefault(prompt, ""),
                other.byPrompt().getOrDefault(prompt, ""));
    }

    /** The prompts that both answered, the first of them in a seeded order, which does not depend on the files' order. */
    private List<String> prompts(Answers one, Answers other) {
        Set<String> common = new LinkedHashSet<>(one.byPrompt().keySet());
        common.retainAll(other.byPrompt().keySet());
        return common.stream()
                .sorted(Comparator.comparingLong((String prompt) -> Mix.hash(prompt, seed))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(spec.prompts())
                .toList();
    }

    private Preferences standings(List<String> systems) {
        boolean byLength = bouts.stream().anyMatch(bout -> bout.longer() != 0);
        double[] once = new double[bouts.size()];
        Arrays.fill(once, 1);
        BradleyTerry fitted = BradleyTerry.fit(systems, bouts, once, byLength);
        List<BradleyTerry> drawn = resampled(systems, byLength);
        List<Standing> standings = new ArrayList<>();
        for (int k = 0; k < systems.size(); k++) {
            int at = k;
            double[] elos = drawn.stream()
                    .mapToDouble(one -> BradleyTerry.elo(one.strengths()[at]))
                    .toArray();
            standings.add(new Standing(
                    systems.get(k), fitted.strengths()[k], estimate(BradleyTerry.elo(fitted.strengths()[k]), elos)));
        }
        standings.sort(Comparator.comparingDouble(Standing::strength).reversed());
        Estimate position = estimate(
                fitted.position(),
                drawn.stream().mapToDouble(BradleyTerry::position).toArray());
        Optional<Estimate> length = byLength
                ? Optional.of(estimate(
                        fitted.length(),
                        drawn.stream().mapToDouble(BradleyTerry::length).toArray()))
                : Optional.empty();
        return new Preferences(bouts.size(), standings, pairings, raters, position, length);
    }

    /** Items are drawn whole: the looks at one pair of answers depend on each other. */
    private List<BradleyTerry> resampled(List<String> systems, boolean byLength) {
        Map<String, Integer> items = new LinkedHashMap<>();
        bouts.forEach(bout -> items.putIfAbsent(bout.item(), items.size()));
        List<BradleyTerry> drawn = new ArrayList<>();
        for (int r = 0; r < spec.resamples(); r++) {
            double[] times = new double[items.size()];
            long counter = Mix.mix(seed + r * Mix.GOLDEN);
            for (int i = 0; i < times.length; i++) {
                counter += Mix.GOLDEN;
                times[(int) Long.remainderUnsigned(Mix.mix(counter), times.length)]++;
            }
            double[] weights = bouts.stream()
                    .mapToDouble(bout -> times[items.getOrDefault(bout.item(), 0)])
                    .toArray();
            drawn.add(BradleyTerry.fit(systems, bouts, weights, byLength));
        }
        return drawn;
    }

    private static Estimate estimate(double value, double[] drawn) {
        Arrays.sort(drawn);
        double tail = (1 - LEVEL) / 2;
        return Estimate.of(
                value,
                new Interval(Bootstrap.quantile(drawn, tail), Bootstrap.quantile(drawn, 1 - tail), LEVEL, "bootstrap"));
    }
}
