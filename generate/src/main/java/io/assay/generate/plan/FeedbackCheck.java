package io.assay.generate.plan;

import io.assay.generate.parse.Answers.FieldType;
import java.util.Map;
import java.util.Optional;

/** Looks at the feedback of a plan: what it learns from must be there, and what its policies need. */
record FeedbackCheck(Lookup look) {

    /** @param scope the fields that are there after the last step */
    void check(Map<String, FieldType> scope) {
        look.plan().generate().feedback().ifPresent(spec -> {
            look.text(spec, "text", spec.text(), scope);
            boolean condition = look.plan().conditions().stream()
                    .anyMatch(named -> named.name().equals(spec.label()));
            if (!condition) {
                look.text(spec, "label", spec.label(), scope);
            }
            policies(spec, scope);
            labels(spec);
        });
    }

    private void policies(FeedbackSpec spec, Map<String, FieldType> scope) {
        for (PolicySpec policy : spec.policies()) {
            if (policy instanceof PolicySpec.Errors errors) {
                gold(spec, errors, "", "needs gold: errors are those on gold validation data");
                look.condition(spec, "label", spec.label()); // Errors are drawn by the label of a draft.
            } else if (policy instanceof PolicySpec.Influence influence) {
                if (influence.on() == PolicySpec.On.GOLD) {
                    gold(spec, influence, "on", "needs gold");
                }
                look.condition(spec, "label", spec.label()); // Prompts show samples of their own label.
            } else if (policy instanceof PolicySpec.Rank rank) {
                look.known(rank, "by", rank.by(), scope);
            } else if (policy instanceof PolicySpec.Relabel relabel) {
                relabel(relabel);
            }
        }
    }

    private void gold(FeedbackSpec spec, PolicySpec policy, String key, String problem) {
        if (spec.gold().isEmpty()) {
            look.problems().add(policy, key, problem);
        }
    }

    private void relabel(PolicySpec.Relabel relabel) {
        GenerateSpec generate = look.plan().generate();
        Optional<SeedSpec> seeds = generate.seeds();
        int wanted = generate.until().accepted();
        if (seeds.isEmpty()) {
            look.problems().add(relabel, "", "needs seeds: the texts that are labelled");
        } else if (seeds.get().order() != SeedSpec.Order.CYCLE || seeds.get().generations() > 1) {
            look.problems().add(relabel, "", "needs seeds in order: cycle, and one generation");
        } else if (!look.material().seeds().isEmpty()
                && wanted > look.material().seeds().size()) {
            look.problems()
                    .add(
                            generate.until(),
                            "accepted",
                            "relabel labels each seed once, so it must not be above their number, "
                                    + look.material().seeds().size() + ", but was " + wanted);
        }
        if (!generate.until().per().isEmpty()) {
            look.problems().add(generate.until(), "per", "relabel labels seeds as they are and shares nothing out");
        }
    }

    private void labels(FeedbackSpec spec) {
        boolean unlabelled = look.material().gold().stream()
                .anyMatch(record -> record.text(spec.label()).isBlank());
        if (unlabelled) {
            look.problems()
                    .add(
                            spec.gold().orElseThrow(),
                            "validation",
                            "has records without " + spec.label() + "; name their column with map: {" + spec.label()
                                    + ": COLUMN}");
        }
    }
}
