package io.assay.generate.loop;

import io.assay.core.kernel.Mix;
import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Records;
import io.assay.learn.Influence;
import io.assay.learn.TestLoss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * ProGen (Ye et al. 2022, arXiv:2210.12329): samples are ranked by their influence on the reverse cross-entropy of rows that the small model was not
 * trained on, which wrong labels among those hardly move. The most helpful of a label are what later prompts of that label show.
 */
final class InfluencePool implements Policy {

    private static final String PURPOSE = "feedback influence";

    private final PolicySpec.Influence spec;
    private final FeedbackSpec feedback;
    private final long seed;
    private Map<String, List<Records>> pool = Map.of();

    InfluencePool(PolicySpec.Influence spec, FeedbackSpec feedback, long seed) {
        this.spec = spec;
        this.feedback = feedback;
        this.seed = seed;
    }

    /** Whether a sample is held out: told by its id alone, so that what is held out stays so. */
    private boolean held(Labelled row) {
        return spec.on() == PolicySpec.On.HELD_OUT && (Mix.hash(row.id(), seed) >>> 11) * 0x1.0p-53 < spec.heldOut();
    }

    @Override
    public Map<String, Object> look(Look look) {
        int[] train = IntStream.range(0, look.rows().size())
                .filter(i -> !held(look.rows().get(i)))
                .toArray();
        List<Labelled> rows = IntStream.of(train).mapToObj(look.rows()::get).toList();
        if (!Labelled.several(rows)) {
            return Map.of("pool", Map.of());
        }
        TaskModel model = TaskModel.fit(rows);
        List<Labelled> others = (spec.on() == PolicySpec.On.GOLD
                        ? look.gold().stream()
                        : look.rows().stream().filter(this::held))
                .filter(row -> model.classes().contains(row.label()))
                .toList();
        if (others.isEmpty()) {
            return Map.of("pool", Map.of());
        }
        double[] influence = Influence.of(
                model.model(), model.examples(), TaskModel.C, model.examples(others), TestLoss.REVERSE_CROSS_ENTROPY);
        pool = mostHelpful(look, train, influence);
        Map<String, List<String>> ids = new LinkedHashMap<>();
        pool.forEach((label, records) ->
                ids.put(label, records.stream().map(Records::id).toList()));
        return Map.of("pool", ids);
    }

    /** Those of a label whose influence is lowest, which is most helpful; none that does harm. */
    private Map<String, List<Records>> mostHelpful(Look look, int[] train, double[] influence) {
        Map<String, List<Records>> helpful = new LinkedHashMap<>();
        IntStream.range(0, train.length)
                .filter(i -> influence[i] < 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> influence[i]).thenComparing(i -> i))
                .forEach(i -> {
                    List<Records> ofLabel =
                            helpful.computeIfAbsent(look.rows().get(train[i]).label(), any -> new ArrayList<>());
                    if (ofLabel.size() < spec.pool()) {
                        ofLabel.add(look.samples().get(train[i]).shown());
                    }
                });
        return helpful;
    }

    @Override
    public Optional<List<Records>> demonstrations(long ordinal, Map<String, String> known) {
        List<Records> ofLabel = pool.getOrDefault(known.getOrDefault(feedback.label(), ""), List.of());
        Chance chance = Chance.of(seed, PURPOSE).at(ordinal);
        return ofLabel.isEmpty() || chance.share() >= spec.share()
                ? Optional.empty()
                : Optional.of(chance.at(1).some(spec.k(), ofLabel.size()).stream()
                        .map(ofLabel::get)
                        .toList());
    }
}
