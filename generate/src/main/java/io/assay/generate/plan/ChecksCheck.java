package io.assay.generate.plan;

import io.assay.core.DidYouMean;
import io.assay.generate.parse.Answers.FieldType;
import io.assay.verify.sandbox.CodeRunner;
import io.assay.verify.sandbox.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Looks at checks among the steps of a plan.
 *
 * @param labels by field: the words that a step before it can give, where it is one of some
 */
record ChecksCheck(Lookup look, Map<String, List<String>> labels) {

    ChecksCheck(Lookup look) {
        this(look, new HashMap<>());
    }

    void check(CheckSpec check, Map<String, FieldType> scope) {
        if (check instanceof CheckSpec.Rules rules) {
            rules(rules, scope);
        } else if (check instanceof CheckSpec.Refusal refusal) {
            look.text(refusal, "field", refusal.field(), scope);
        } else if (check instanceof CheckSpec.Language language) {
            look.text(language, "field", language.field(), scope);
            if (look.services().find(io.assay.generate.LanguageTeller.class).isEmpty()) {
                look.problems().add(language, "", "needs something that tells languages, and the run has none");
            }
        } else if (check instanceof CheckSpec.Differs differs) {
            look.known(differs, "field", differs.field(), scope);
            if (look.plan().conditions().stream()
                    .noneMatch(condition -> condition.name().equals(differs.from()))) {
                look.known(differs, "from", differs.from(), scope);
            }
        } else if (check instanceof CheckSpec.Keep keep) {
            keep(keep, scope);
        } else if (check instanceof CheckSpec.Obeyed obeyed) {
            obeyed(obeyed, scope);
        } else if (check instanceof CheckSpec.Agrees agrees) {
            look.text(agrees, "field", agrees.field(), scope);
            look.condition(agrees, "condition", agrees.condition());
        } else if (check instanceof CheckSpec.Novelty novelty) {
            look.text(novelty, "field", novelty.field(), scope);
            if (novelty.by() == CheckSpec.Measure.EMBEDDING) {
                look.embedder(novelty, "by");
            }
        } else if (check instanceof CheckSpec.Leak leak) {
            look.text(leak, "field", leak.field(), scope);
        } else if (check instanceof CheckSpec.Grounded grounded) {
            look.text(grounded, "field", grounded.field(), scope);
            look.template(grounded, "in", grounded.in(), look.values(scope));
        } else if (check instanceof CheckSpec.Contamination contamination) {
            look.text(contamination, "field", contamination.field(), scope);
        } else if (check instanceof CheckSpec.SameAnswer same) {
            look.known(same, "field", same.field(), scope);
            look.template(same, "as", same.as(), look.values(scope));
        } else if (check instanceof CheckSpec.PassesTests tests) {
            look.text(tests, "field", tests.field(), scope);
            look.template(tests, "tests", tests.tests(), look.values(scope));
            runnable(tests);
        }
    }

    private void runnable(CheckSpec.PassesTests tests) {
        look.services()
                .find(CodeRunner.class)
                .map(runner -> runner.missing(tests.language()))
                .orElse(Optional.of("code cannot be run here: " + Sandbox.REMEDY))
                .ifPresent(reason -> look.problems().add(tests, "", reason));
    }

    private void rules(CheckSpec.Rules rules, Map<String, FieldType> scope) {
        look.text(rules, "field", rules.field(), scope);
        rules.matches().forEach(pattern -> pattern(rules, "matches", pattern));
        rules.forbid().forEach(pattern -> pattern(rules, "forbid", pattern));
        rules.holds().forEach(template -> look.template(rules, "holds", template, look.values(scope)));
    }

    private void pattern(Object at, String key, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            look.problems().add(at, key, pattern + " is no regular expression: " + broken.getDescription());
        }
    }

    private void keep(CheckSpec.Keep keep, Map<String, FieldType> scope) {
        look.known(keep, "field", keep.field(), scope);
        FieldType type = scope.getOrDefault(keep.field(), FieldType.ANY);
        if (keep.is().isEmpty() && type != FieldType.NUMBER && type != FieldType.ANY) {
            look.problems()
                    .add(
                            keep,
                            "field",
                            keep.field() + " is no number; at-least and at-most need one, as the layout score gives");
        }
        keep.is().forEach(template -> look.template(keep, "is", template, look.values(scope)));
        List<String> possible = labels.getOrDefault(keep.field(), List.of());
        boolean constant = keep.is().stream().noneMatch(value -> value.contains("{"));
        if (!possible.isEmpty()
                && constant
                && keep.is().stream().noneMatch(value -> possible.stream().anyMatch(value::equalsIgnoreCase))) {
            if (!keep.is().isEmpty()) {
                look.problems()
                        .add(
                                keep,
                                "is",
                                keep.field() + " is one of " + String.join(", ", possible)
                                        + ", so nothing is kept and no later step is reached"
                                        + DidYouMean.hint(keep.is().get(0), possible));
            }
        }
    }

    private void obeyed(CheckSpec.Obeyed obeyed, Map<String, FieldType> scope) {
        look.condition(obeyed, "condition", obeyed.condition());
        List<String> values = look.material().values().getOrDefault(obeyed.condition(), List.of());
        obeyed.rules().forEach((value, rules) -> {
            rules(rules, scope);
            if (!values.isEmpty() && !values.contains(value)) {
                look.problems()
                        .add(
                                obeyed,
                                "rules",
                                obeyed.condition() + " has no value " + value + DidYouMean.hint(value, values));
            }
        });
    }
}
