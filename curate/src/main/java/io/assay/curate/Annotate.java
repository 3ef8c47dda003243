package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.Unavailable;
import io.assay.core.model.ChatModel;
import io.assay.core.model.NamedModels;
import io.assay.core.model.Sampling;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.curate.annotate.Allocation;
import io.assay.curate.annotate.Framing;
import io.assay.curate.annotate.ModelAnnotator;
import io.assay.curate.annotate.Question;
import io.assay.curate.annotate.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model labels the rows that have no label; the rows that have one are gold and are told apart: some are shown to it, the others it must label as people did,
 * or nothing is labelled at all (Pangakis et al. 2023, arXiv:2306.00176). Each text is asked about several times, in up to nine framings (CoAnnotating, Li et al.
 * 2023, arXiv:2310.15638), with an explanation first if wished (AnnoLLM, He et al. 2023, arXiv:2303.16854). The rows on which its answers are spread most are
 * left to people, as many as their time allows.
 */
@Meaning("Lets a chat model label rows, checks it on gold labels first, and leaves to people what it is least sure of.")
public record Annotate(
        @Meaning("what is to be told of a text, and how: the guidelines")
        String task,

        @Meaning("the labels") List<String> labels,

        @Meaning("the model of the plan; without it the one of --chat")
        Optional<String> model,

        @Default("false") @Meaning("whether it explains before it labels")
        boolean explain,

        @Default("0") @Meaning("how many gold rows it is shown as examples; they are not in the check")
        int demonstrations,

        @Default("1") @Meaning("how many of the nine framings are asked")
        int framings,

        @Default("3") @Meaning("how often each framing is asked")
        int repeats,

        @Default("0.7") @Meaning("temperature of the answers")
        double temperature,

        @Default("0.8") @Meaning("least share of gold rows on which it must be right; 0 checks nothing")
        double gate,

        @Meaning("people who label what the model is least sure of")
        Optional<People> people)
        implements SetRule {

    /**
     * People's time.
     *
     * @param minutes in all
     */
    public record People(
            @Meaning("minutes there are in all") double minutes,

            @Default("20") @Meaning("seconds that a row takes")
            double secondsPerRow,

            @Default("20") @Meaning("US dollars that an hour costs")
            double usdPerHour) {

        public People {
            Require.that(
                    minutes >= 0 && secondsPerRow > 0 && usdPerHour >= 0,
                    "people need minutes and usd-per-hour of at least 0 and seconds-per-row above 0, but had %s, %s, %s",
                    minutes,
                    usdPerHour,
                    secondsPerRow);
        }

        private int rows() {
            return (int) (minutes * 60 / secondsPerRow);
        }

        private double usdPerRow() {
            return usdPerHour * secondsPerRow / 3600;
        }
    }

    /** A row with what the model said of it; no spread where it gave no vote. */
    private record Asked(LearnRows.Row row, ModelAnnotator.Said said, Optional<Spread> spread) {

        private double doubt() {
            return spread.map(Spread::entropyBits).orElse(Double.POSITIVE_INFINITY);
        }
    }

    public Annotate {
        Require.that(labels.size() >= 2, "labels must be at least two, but were %s", labels);
        Require.that(
                framings >= 1 && framings <= Framing.values().length,
                "framings must lie in [1, 9], but was %d",
                framings);
        Require.that(repeats >= 1, "repeats must be at least 1, but was %d", repeats);
        Require.that(demonstrations >= 0, "demonstrations must not be negative, but was %d", demonstrations);
        Require.that(gate >= 0 && gate <= 1, "gate must lie in [0, 1], but was %s", gate);
    }

    @Override
    public Optional<String> missing(Services services) {
        try {
            chat(services);
            return Optional.empty();
        } catch (Unavailable none) {
            return Optional.of(String.valueOf(none.getMessage()));
        }
    }

    private ChatModel chat(Services services) {
        return services.find(NamedModels.class)
                .orElseGet(() -> NamedModels.of(services.find(ChatModel.class), Map.of()))
                .of(model);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<LearnRows.Row> rows = LearnRows.read(this, survivors, Basis.WORDS, Set.of(Role.SYNTHETIC));
        List<LearnRows.Row> gold =
                rows.stream().filter(row -> !row.label().isEmpty()).toList();
        List<LearnRows.Row> shown = gold.subList(0, Math.min(demonstrations, gold.size()));
        List<LearnRows.Row> check = gold.subList(shown.size(), gold.size());
        ChatModel chat = chat(survivors.services());
        double before = chat.spentUsd();
        ModelAnnotator annotator = new ModelAnnotator(
                chat, new Question(task, labels, explain), Sampling.GREEDY.temperature(temperature), repeats, framings);
        annotator.learn(shown.stream()
                .map(row -> new ModelAnnotator.Example(row.text(), row.label()))
                .toList());
        Drops drops = new Drops();
        List<Asked> checks = ask(annotator, check);
        checked(checks, (chat.spentUsd() - before) / Math.max(1, check.size()), drops.told());
        share(ask(annotator, rows.stream().filter(row -> row.label().isEmpty()).toList()), drops);
        drops.told().value("usd-of-model", chat.spentUsd() - before);
        return drops;
    }

    private List<Asked> ask(ModelAnnotator annotator, List<LearnRows.Row> rows) {
        List<ModelAnnotator.Said> said =
                annotator.annotate(rows.stream().map(LearnRows.Row::text).toList());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int[] votes = said.get(i).votes();
            Optional<Spread> spread =
                    votes.length == 0 ? Optional.empty() : Optional.of(Spread.of(votes, labels.size()));
            asked.add(new Asked(rows.get(i), said.get(i), spread));
        }
        List<String> faults = said.stream().flatMap(one -> one.fault().stream()).toList();
        if (!rows.isEmpty() && faults.size() == rows.size()) {
            throw new StepFailed(this, "the model never answered: " + faults.get(0));
        }
        return asked;
    }

    /**
     * Holds the model's labels against gold; ends the step where they are too often wrong.
     *
     * @param usdPerRow what the model took for a row, by its own account
     */
    private void checked(List<Asked> gold, double usdPerRow, Told told) {
        if (gold.isEmpty()) {
            if (gate > 0) {
                throw new StepFailed(
                        this,
                        "there is no gold label to check the model on; label some rows by hand, or say gate: 0 to label"
                                + " without a check");
            }
            return;
        }
        boolean[] right = new boolean[gold.size()];
        int correct = 0;
        for (int i = 0; i < right.length; i++) {
            Asked one = gold.get(i);
            right[i] = one.spread()
                    .filter(spread ->
                            labels.get(spread.label()).equals(one.row().label()))
                    .isPresent();
            correct += right[i] ? 1 : 0;
        }
        double agreement = (double) correct / right.length;
        if (agreement < gate) {
            throw new StepFailed(
                    this,
                    String.format(
                            Locale.ROOT,
                            "the model is right on %d of %d gold rows (%.3f), below the gate of %.3f, so nothing was"
                                    + " labelled; mend the task and try again",
                            correct,
                            right.length,
                            agreement,
                            gate));
        }
        told.value("gold-rows-checked", right.length);
        told.value("agreement-with-gold", agreement);
        tellFront(gold, right, usdPerRow, told);
    }

    private void tellFront(List<Asked> gold, boolean[] right, double usdPerRow, Told told) {
        double byPeople = people.map(People::usdPerRow).orElse(0.0);
        double[] doubt = gold.stream().mapToDouble(Asked::doubt).toArray();
        List<Allocation.Point> points = Allocation.points(doubt, right, usdPerRow, byPeople);
        Allocation.front(points)
                .forEach(point -> told.note(String.format(
                        Locale.ROOT,
                        "people label %.0f %%: %.4f USD a row, %.3f right on gold (no other share is both cheaper and"
                                + " better)",
                        100 * point.shareOfPeople(),
                        point.cost() / gold.size(),
                        point.quality())));
    }

    private void share(List<Asked> asked, Drops drops) {
        double[] doubt = asked.stream().mapToDouble(Asked::doubt).toArray();
        int most = Math.min(asked.size(), people.map(People::rows).orElse(0));
        Set<Integer> byModel = new java.util.HashSet<>();
        Arrays.stream(Allocation.surest(doubt, asked.size() - most)).forEach(byModel::add);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            String who = !byModel.contains(i) ? "people" : one.spread().isPresent() ? "model" : "nobody";
            counts.merge(who, 1, Integer::sum);
            mark(one, who, drops);
        }
        counts.forEach((who, n) -> drops.told().value("rows-for-" + who, n));
        asked.stream()
                .flatMap(one -> one.spread().stream())
                .mapToDouble(Spread::consistency)
                .average()
                .ifPresent(mean -> drops.told().value("mean-consistency", mean));
        drops.told().value("usd-of-people", most * people.map(People::usdPerRow).orElse(0.0));
        drops.told()
                .value(
                        "people-minutes",
                        most * people.map(People::secondsPerRow).orElse(0.0) / 60);
        drops.told()
                .note("the model labels what its answers agree on most; people get the rows of highest entropy, as many"
                        + " as their minutes allow; where it gave no usable answer the row is for people or nobody");
    }

    private void mark(Asked one, String who, Drops drops) {
        long ordinal = one.row().ordinal();
        drops.mark(ordinal, "annotator", who);
        one.spread().ifPresent(spread -> {
            String label = labels.get(spread.label());
            drops.mark(ordinal, "model-label", label);
            drops.mark(ordinal, "consistency", spread.consistency());
            drops.mark(ordinal, "entropy", spread.entropyBits());
            Map<String, Double> soft = new LinkedHashMap<>();
            for (int c = 0; c < labels.size(); c++) {
                soft.put(labels.get(c), spread.shares()[c]);
            }
            drops.mark(ordinal, "soft-label", soft);
            if (who.equals("model")) {
                drops.mark(ordinal, "label", label);
            }
        });
        if (!one.said().explanation().isEmpty()) {
            drops.mark(ordinal, "explanation", one.said().explanation());
        }
    }
}
