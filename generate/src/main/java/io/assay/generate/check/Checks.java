package io.assay.generate.check;

import io.assay.core.model.RefusalPhrases;
import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** From a check of a plan to what carries it out. Novelty is none of these: it looks at more than one draft. */
public final class Checks {

    private Checks() {}

    /**
     * @param files the records of a file that the check names
     * @param language ISO 639-3 code of a text
     */
    public static Check of(
            CheckSpec spec, Scene scene, Function<CheckSpec, List<Records>> files, UnaryOperator<String> language) {
        if (spec instanceof CheckSpec.Rules rules) {
            return new RulesCheck(rules, scene);
        } else if (spec instanceof CheckSpec.Refusal refusal) {
            return new RefusalCheck(refusal.field(), RefusalPhrases.DECLINES.and(refusal.phrases()));
        } else if (spec instanceof CheckSpec.Language wanted) {
            return (step, draft) -> spoken(wanted, language, step, draft);
        } else if (spec instanceof CheckSpec.Differs differs) {
            return (step, draft) -> differing(differs, step, draft);
        } else if (spec instanceof CheckSpec.Keep keep) {
            return new KeepCheck(keep, scene);
        } else if (spec instanceof CheckSpec.Obeyed obeyed) {
            return obeyed(obeyed, scene);
        } else if (spec instanceof CheckSpec.Leak leak) {
            return new LeakCheck(leak);
        } else if (spec instanceof CheckSpec.Grounded grounded) {
            return new GroundedCheck(grounded, scene);
        } else if (spec instanceof CheckSpec.Contamination contamination) {
            return new ContaminationCheck(contamination, files.apply(contamination));
        } else if (spec instanceof CheckSpec.Agrees agrees) {
            return new AgreesCheck(agrees, files.apply(agrees));
        } else if (spec instanceof CheckSpec.SameAnswer same) {
            return new SameAnswerCheck(same, scene);
        }
        throw new IllegalStateException("no check of one draft: " + spec);
    }

    private static Draft spoken(CheckSpec.Language spec, UnaryOperator<String> language, String step, Draft draft) {
        String found = language.apply(draft.text(spec.field()));
        return spec.is().contains(found) ? draft : draft.rejected(step, "language", spec.field() + " is in " + found);
    }

    private static Draft differing(CheckSpec.Differs spec, String step, Draft draft) {
        boolean equal = draft.text(spec.field())
                .strip()
                .equalsIgnoreCase(draft.text(spec.from()).strip());
        return equal ? draft.rejected(step, "same", spec.field() + " says the same as " + spec.from()) : draft;
    }

    private static Check obeyed(CheckSpec.Obeyed spec, Scene scene) {
        Map<String, Check> rules = new HashMap<>();
        spec.rules().forEach((value, rule) -> rules.put(value, new RulesCheck(rule, scene)));
        return (step, draft) -> {
            Check rule = rules.get(draft.slot().conditions().getOrDefault(spec.condition(), ""));
            return rule == null ? draft : disobeyed(spec, step, draft, rule.test(step, draft));
        };
    }

    private static Draft disobeyed(CheckSpec.Obeyed spec, String step, Draft draft, Draft tested) {
        return tested.end()
                .map(end -> draft.rejected(
                        step,
                        "disobeys",
                        spec.condition() + " is " + draft.slot().conditions().get(spec.condition()) + ", but "
                                + end.detail()))
                .orElse(draft);
    }
}
