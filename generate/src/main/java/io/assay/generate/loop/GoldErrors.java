package io.assay.generate.loop;

import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * S3 (Wang et al. 2023, arXiv:2310.13671): what the small model gets wrong on gold validation data shows what the samples lack; later drafts are made
 * from such errors, each of the label that was drawn.
 */
final class GoldErrors implements Policy {

    private final PolicySpec.Errors spec;
    private final FeedbackSpec feedback;
    private final List<Records> gold;
    private final long seed;
    private Map<String, List<Records>> errors = Map.of();

    GoldErrors(PolicySpec.Errors spec, FeedbackSpec feedback, List<Records> gold, long seed) {
        this.spec = spec;
        this.feedback = feedback;
        this.gold = gold;
        this.seed = seed;
    }

    @Override
    public Map<String, Object> look(Look look) {
        Set<String> wrong =
                look.model().errors(look.gold()).stream().map(Labelled::id).collect(Collectors.toSet());
        errors = gold.stream()
                .filter(record -> wrong.contains(record.id()))
                .collect(Collectors.groupingBy(record -> record.text(feedback.label())));
        return Map.of();
    }

    @Override
    public Optional<Records> error(long ordinal, Map<String, String> conditions) {
        List<Records> ofLabel = errors.getOrDefault(conditions.getOrDefault(feedback.label(), ""), List.of());
        Chance chance = Chance.of(seed, "feedback errors").at(ordinal);
        return ofLabel.isEmpty() || chance.share() >= spec.share()
                ? Optional.empty()
                : Optional.of(ofLabel.get(chance.at(1).below(ofLabel.size())));
    }
}
