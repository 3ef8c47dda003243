package io.assay.generate.loop;

import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import io.assay.learn.worth.LikeliestFirst;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** SuperGen (Meng et al. 2022, arXiv:2202.04538): more samples than needed are made, and those stay that their model found likeliest. */
record LikeliestSamples(PolicySpec.Rank spec, FeedbackSpec feedback) implements Policy {

    @Override
    public Map<String, Object> end(Look look, Outcome outcome) {
        List<LikeliestFirst.Item> items = look.samples().stream()
                .filter(sample -> sample.values().get(spec.by()) instanceof Number)
                .map(this::item)
                .toList();
        Set<String> kept = LikeliestFirst.of(items, spec.keep()).stream()
                .map(LikeliestFirst.Item::id)
                .collect(Collectors.toSet());
        outcome.keep(row -> kept.contains(String.valueOf(row.get("id"))));
        return Map.of("ranked", items.size(), "kept", kept.size());
    }

    private LikeliestFirst.Item item(Taken sample) {
        double score = ((Number) sample.values().getOrDefault(spec.by(), 0)).doubleValue();
        return new LikeliestFirst.Item(sample.id(), sample.text(feedback.label()), sample.text(feedback.text()), score);
    }
}
