package io.assay.generate.plan;

import io.assay.core.DidYouMean;
import io.assay.core.plan.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the conditions of a plan: where their values come from, what they depend on, and which of them share samples out. */
record ConditionsCheck(Lookup look) {

    /** Whether templates can be tried with them. */
    boolean check() {
        boolean said = true;
        Map<String, ConditionSpec> before = new LinkedHashMap<>();
        for (Named<ConditionSpec> named : look.plan().conditions()) {
            ConditionSpec spec = named.value();
            if (before.put(named.name(), spec) != null) {
                look.problems().add(spec, "", "the condition " + named.name() + " comes twice");
            }
            spec.per().ifPresent(per -> depends(named, per, before));
            said &= values(named, spec);
        }
        shares(before);
        return said;
    }

    private void depends(Named<ConditionSpec> named, String per, Map<String, ConditionSpec> before) {
        ConditionSpec spec = named.value();
        if (!before.containsKey(per) || per.equals(named.name())) {
            look.problems()
                    .add(
                            spec,
                            "per",
                            "there is no condition " + per + " before this one"
                                    + DidYouMean.hint(per, before.keySet()));
        } else if (!proposed(spec)) {
            look.problems().add(spec, "per", "only values that a model proposes can depend on another condition");
        }
    }

    /** Samples are shared out over values that stand before the first draw. */
    private void shares(Map<String, ConditionSpec> before) {
        for (String name : look.plan().generate().until().per()) {
            ConditionSpec spec = before.get(name);
            if (spec == null) {
                look.problems()
                        .add(
                                look.plan().generate().until(),
                                "per",
                                "there is no condition " + name + DidYouMean.hint(name, before.keySet()));
            } else if (spec.per().isPresent()) {
                look.problems()
                        .add(
                                look.plan().generate().until(),
                                "per",
                                name + " depends on another condition and cannot share samples out");
            }
        }
    }

    private boolean proposed(ConditionSpec spec) {
        return spec.from().filter(look.plan().models()::containsKey).isPresent();
    }

    private boolean values(Named<ConditionSpec> named, ConditionSpec spec) {
        if (proposed(spec)) {
            if (spec.values().size() != 1 || !spec.values().get(0).matches("[1-9]\\d{0,3}")) {
                look.problems().add(spec, "values", "must say how many values the model is asked for, 1 to 9999");
            }
        } else if (spec.from().isPresent()
                && !look.plan().file(spec.from().get()).toFile().isFile()) {
            // The file was looked for already; the name may have been meant for a model.
            String hint =
                    DidYouMean.hint(spec.from().get(), look.plan().models().keySet());
            if (!hint.isEmpty()) {
                look.problems()
                        .add(spec, "from", "there is no model " + spec.from().get() + hint);
            }
        } else if (spec.grow().isPresent()) {
            look.model(spec.grow().get(), "model", Optional.of(spec.grow().get().model()), Set.of());
        } else if (look.material()
                        .values()
                        .getOrDefault(named.name(), List.of())
                        .isEmpty()
                && look.problems().none()) {
            look.problems().add(spec, "", "the condition " + named.name() + " has no values");
        }
        List<String> values = look.material().values().getOrDefault(named.name(), List.of());
        for (String weighed : spec.weights().keySet()) {
            if (!values.isEmpty() && !values.contains(weighed)) {
                look.problems().add(spec, "weights", "there is no value " + weighed + DidYouMean.hint(weighed, values));
            }
        }
        return spec.says()
                .map(says -> look.template(spec, "says", says, Map.of("value", "x")))
                .orElse(true);
    }
}
