package io.assay.generate.plan;

import io.assay.core.DidYouMean;
import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.model.Capability;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.Named;
import io.assay.core.plan.Problems;
import io.assay.generate.parse.Answers;
import io.assay.generate.parse.Answers.FieldType;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Looks at a plan whole before the first call: names of models and conditions, files, templates with the fields that are there when they are
 * used, types of fields between steps, steps that nothing can reach, and what models must be able to do.
 */
public final class PlanCheck {

    private final GenerationPlan plan;
    private final Material material;
    private final Map<String, ChatModel> models;
    private final Services services;
    private final Problems problems;
    private final Map<String, List<String>> labels = new HashMap<>();

    private PlanCheck(GenerationPlan plan, Material material, Map<String, ChatModel> models, Services services) {
        this.plan = plan;
        this.material = material;
        this.models = models;
        this.services = services;
        problems = plan.problems();
    }

    /** Adds what is wrong to the problems of the plan. Models that could not be opened are passed over: that was told. */
    public static void check(GenerationPlan plan, Material material, Map<String, ChatModel> models, Services services) {
        PlanCheck check = new PlanCheck(plan, material, models, services);
        if (!check.conditions()) {
            return; // Every template sees the conditions, so none can be tried.
        }
        check.inputs();
        Map<String, FieldType> scope = check.steps(plan.steps(), new LinkedHashMap<>(), false);
        check.fields(scope);
    }

    /** Whether templates can be tried with them. */
    private boolean conditions() {
        boolean said = true;
        Map<String, ConditionSpec> before = new LinkedHashMap<>();
        for (Named<ConditionSpec> named : plan.conditions()) {
            ConditionSpec spec = named.value();
            if (before.put(named.name(), spec) != null) {
                problems.add(spec, "", "the condition " + named.name() + " comes twice");
            }
            spec.per().ifPresent(per -> {
                if (!before.containsKey(per) || per.equals(named.name())) {
                    problems.add(
                            spec,
                            "per",
                            "there is no condition " + per + " before this one"
                                    + DidYouMean.hint(per, before.keySet()));
                } else if (!proposed(spec)) {
                    problems.add(spec, "per", "only values that a model proposes can depend on another condition");
                }
            });
            said &= values(named, spec);
        }
        for (String name : plan.generate().until().per()) {
            ConditionSpec spec = before.get(name);
            if (spec == null) {
                problems.add(
                        plan.generate().until(),
                        "per",
                        "there is no condition " + name + DidYouMean.hint(name, before.keySet()));
            } else if (spec.per().isPresent()) {
                problems.add(
                        plan.generate().until(),
                        "per",
                        name + " depends on another condition and cannot share samples out");
            }
        }
        return said;
    }

    private boolean proposed(ConditionSpec spec) {
        return spec.from().filter(plan.models()::containsKey).isPresent();
    }

    private boolean values(Named<ConditionSpec> named, ConditionSpec spec) {
        if (proposed(spec)) {
            if (spec.values().size() != 1 || !spec.values().get(0).matches("[1-9]\\d{0,3}")) {
                problems.add(spec, "values", "must say how many values the model is asked for, 1 to 9999");
            }
        } else if (spec.from().isPresent()
                && !plan.file(spec.from().get()).toFile().isFile()) {
            // The file was looked for already; the name may have been meant for a model.
            String hint = DidYouMean.hint(spec.from().get(), plan.models().keySet());
            if (!hint.isEmpty()) {
                problems.add(spec, "from", "there is no model " + spec.from().get() + hint);
            }
        } else if (spec.grow().isPresent()) {
            model(spec.grow().get(), "model", Optional.of(spec.grow().get().model()), Set.of());
        } else if (material.values().getOrDefault(named.name(), List.of()).isEmpty() && problems.none()) {
            problems.add(spec, "", "the condition " + named.name() + " has no values");
        }
        List<String> values = material.values().getOrDefault(named.name(), List.of());
        for (String weighed : spec.weights().keySet()) {
            if (!values.isEmpty() && !values.contains(weighed)) {
                problems.add(spec, "weights", "there is no value " + weighed + DidYouMean.hint(weighed, values));
            }
        }
        return spec.says()
                .map(says -> template(spec, "says", says, Map.of("value", "x")))
                .orElse(true);
    }

    private void inputs() {
        plan.generate().demonstrations().ifPresent(spec -> {
            boolean near = spec.select() instanceof DemonstrationSpec.Select.Knn
                    || spec.select() instanceof DemonstrationSpec.Select.Clusters;
            if (near) {
                embedder(spec, "select");
            }
            if (spec.select() instanceof DemonstrationSpec.Select.Knn knn) {
                template(knn, "of", knn.of(), values(Map.of()));
            }
            spec.explain().ifPresent(explain -> {
                model(explain, "model", Optional.of(explain.model()), Set.of());
                template(
                        explain,
                        "ask",
                        explain.ask(),
                        material.demonstrations().stream()
                                .findFirst()
                                .map(Records::fields)
                                .orElse(Map.of()));
            });
        });
        plan.generate()
                .seeds()
                .filter(seeds -> seeds.generations() > 1 && !material.seeds().isEmpty())
                .ifPresent(seeds -> {
                    RoundsSpec rounds = plan.generate().rounds();
                    int least = rounds.size() * (rounds.ahead() + 1);
                    if (material.seeds().size() < least) {
                        problems.add(
                                seeds,
                                "generations",
                                "a generation starts from the one before, so rounds.size * (rounds.ahead + 1) = "
                                        + least + " must not be above the number of seeds, "
                                        + material.seeds().size());
                    }
                });
    }

    private void embedder(Object at, String key) {
        if (services.find(Embedder.class).isEmpty()) {
            problems.add(at, key, "needs an embedder, and the run has none");
        }
    }

    private Map<String, FieldType> steps(List<StepSpec> steps, Map<String, FieldType> before, boolean nested) {
        Map<String, FieldType> scope = new LinkedHashMap<>(before);
        for (StepSpec step : steps) {
            if (step instanceof StepSpec.Prompt prompt) {
                prompt(prompt, scope);
            } else if (step instanceof StepSpec.When when) {
                when(when, scope);
            } else if (step instanceof StepSpec.Compose compose) {
                compose.fields().forEach((field, template) -> template(compose, "fields", template, values(scope)));
                compose.fields().keySet().forEach(field -> scope.put(field, FieldType.TEXT));
                compose.drop().forEach(field -> known(compose, "drop", field, scope));
                scope.keySet().removeAll(compose.drop());
            } else if (step instanceof StepSpec.Dialogue dialogue) {
                dialogue(dialogue, scope);
            } else if (step instanceof CheckSpec.Novelty novelty && nested) {
                problems.add(novelty, "", "novelty cannot stand inside when: it looks at all drafts of a round");
            } else if (step instanceof CheckSpec check) {
                check(check, scope);
            }
        }
        return scope;
    }

    private void prompt(StepSpec.Prompt prompt, Map<String, FieldType> scope) {
        EnumSet<Capability> needs = EnumSet.noneOf(Capability.class);
        if (prompt.raw()) {
            needs.add(Capability.COMPLETION);
        }
        if (prompt.steering().isPresent()) {
            needs.add(Capability.STEERING);
        }
        model(prompt, "model", prompt.model(), needs);
        template(prompt, "text", prompt.text(), values(scope));
        prompt.system().ifPresent(system -> template(prompt, "system", system, values(scope)));
        prompt.steering()
                .flatMap(SteeringSpec::against)
                .ifPresent(against -> condition(prompt.steering().get(), "against", against));
        if (prompt.layout() instanceof LayoutSpec.Json json
                && Answers.fields(json).isEmpty()) {
            problems.add(json, "schema", "must be a JSON Schema of an object with properties: they become the fields");
        }
        if (prompt.layout() instanceof LayoutSpec.Label label) {
            labels.put(label.into(), label.of());
        }
        scope.putAll(Answers.fields(prompt.layout()));
    }

    private void when(StepSpec.When when, Map<String, FieldType> scope) {
        template(when, "test", when.test(), values(scope));
        if (!when.test().contains("{")) {
            problems.add(
                    when,
                    "test",
                    "is always " + when.test()
                            + ", so one of the two chains is never reached; test a field: {{ field == 'value' }}");
        }
        Map<String, FieldType> then = steps(when.then(), scope, true);
        Map<String, FieldType> otherwise = steps(when.otherwise(), scope, true);
        scope.putAll(then);
        scope.putAll(otherwise);
    }

    private void dialogue(StepSpec.Dialogue dialogue, Map<String, FieldType> scope) {
        for (StepSpec.SpeakerSpec speaker : dialogue.speakers()) {
            model(speaker, "model", speaker.model(), Set.of());
            template(speaker, "system", speaker.system(), values(scope));
            speaker.opening().ifPresent(opening -> template(speaker, "opening", opening, values(scope)));
        }
        dialogue.begin().ifPresent(begin -> template(dialogue, "begin", begin, values(scope)));
        if (dialogue.speakers().get(0).opening().isEmpty()) {
            problems.add(
                    dialogue.speakers().get(0), "opening", "is missing: the first speaker must be asked something");
        }
        scope.put(dialogue.into(), FieldType.TURNS);
    }

    private void check(CheckSpec check, Map<String, FieldType> scope) {
        if (check instanceof CheckSpec.Rules rules) {
            rules(rules, scope);
        } else if (check instanceof CheckSpec.Refusal refusal) {
            text(refusal, "field", refusal.field(), scope);
        } else if (check instanceof CheckSpec.Language language) {
            text(language, "field", language.field(), scope);
            if (services.find(io.assay.generate.LanguageTeller.class).isEmpty()) {
                problems.add(language, "", "needs something that tells languages, and the run has none");
            }
        } else if (check instanceof CheckSpec.Differs differs) {
            known(differs, "field", differs.field(), scope);
            if (plan.conditions().stream()
                    .noneMatch(condition -> condition.name().equals(differs.from()))) {
                known(differs, "from", differs.from(), scope);
            }
        } else if (check instanceof CheckSpec.Keep keep) {
            keep(keep, scope);
        } else if (check instanceof CheckSpec.Obeyed obeyed) {
            obeyed(obeyed, scope);
        } else if (check instanceof CheckSpec.Agrees agrees) {
            text(agrees, "field", agrees.field(), scope);
            condition(agrees, "condition", agrees.condition());
        } else if (check instanceof CheckSpec.Novelty novelty) {
            text(novelty, "field", novelty.field(), scope);
            if (novelty.by() == CheckSpec.Measure.EMBEDDING) {
                embedder(novelty, "by");
            }
        } else if (check instanceof CheckSpec.Leak leak) {
            text(leak, "field", leak.field(), scope);
        } else if (check instanceof CheckSpec.Contamination contamination) {
            text(contamination, "field", contamination.field(), scope);
        }
    }

    private void rules(CheckSpec.Rules rules, Map<String, FieldType> scope) {
        text(rules, "field", rules.field(), scope);
        rules.matches().forEach(pattern -> pattern(rules, "matches", pattern));
        rules.forbid().forEach(pattern -> pattern(rules, "forbid", pattern));
        rules.holds().forEach(template -> template(rules, "holds", template, values(scope)));
    }

    private void pattern(Object at, String key, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            problems.add(at, key, pattern + " is no regular expression: " + broken.getDescription());
        }
    }

    private void keep(CheckSpec.Keep keep, Map<String, FieldType> scope) {
        known(keep, "field", keep.field(), scope);
        FieldType type = scope.getOrDefault(keep.field(), FieldType.ANY);
        if (keep.is().isEmpty() && type != FieldType.NUMBER && type != FieldType.ANY) {
            problems.add(
                    keep,
                    "field",
                    keep.field() + " is no number; at-least and at-most need one, as the layout score gives");
        }
        keep.is().forEach(template -> template(keep, "is", template, values(scope)));
        List<String> possible = labels.getOrDefault(keep.field(), List.of());
        boolean constant = keep.is().stream().noneMatch(value -> value.contains("{"));
        if (!possible.isEmpty()
                && constant
                && keep.is().stream().noneMatch(value -> possible.stream().anyMatch(value::equalsIgnoreCase))) {
            if (!keep.is().isEmpty()) {
                problems.add(
                        keep,
                        "is",
                        keep.field() + " is one of " + String.join(", ", possible)
                                + ", so nothing is kept and no later step is reached"
                                + DidYouMean.hint(keep.is().get(0), possible));
            }
        }
    }

    private void obeyed(CheckSpec.Obeyed obeyed, Map<String, FieldType> scope) {
        condition(obeyed, "condition", obeyed.condition());
        List<String> values = material.values().getOrDefault(obeyed.condition(), List.of());
        obeyed.rules().forEach((value, rules) -> {
            rules(rules, scope);
            if (!values.isEmpty() && !values.contains(value)) {
                problems.add(
                        obeyed,
                        "rules",
                        obeyed.condition() + " has no value " + value + DidYouMean.hint(value, values));
            }
        });
    }

    private void fields(Map<String, FieldType> scope) {
        Set<String> known = new java.util.LinkedHashSet<>(scope.keySet());
        plan.conditions().forEach(condition -> known.add(condition.name()));
        for (String field : plan.generate().fields()) {
            if (!known.contains(field)) {
                problems.add(plan.generate(), "fields", "no step makes " + field + suggestion(field, known));
            }
        }
    }

    private void condition(Object at, String key, String name) {
        List<String> names = plan.conditions().stream().map(Named::name).toList();
        if (!names.contains(name)) {
            problems.add(at, key, "there is no condition " + name + suggestion(name, names));
        }
    }

    private void known(Object at, String key, String field, Map<String, FieldType> scope) {
        if (!scope.containsKey(field)) {
            problems.add(at, key, "no step before makes " + field + suggestion(field, scope.keySet()));
        }
    }

    private void text(Object at, String key, String field, Map<String, FieldType> scope) {
        known(at, key, field, scope);
        FieldType type = scope.getOrDefault(field, FieldType.TEXT);
        if (type == FieldType.NUMBER || type == FieldType.TURNS) {
            problems.add(
                    at,
                    key,
                    field + " is " + (type == FieldType.NUMBER ? "a number" : "a conversation")
                            + ", but a text is needed");
        }
    }

    private void model(Object at, String key, Optional<String> named, Set<Capability> needs) {
        Optional<String> name = plan.model(named);
        if (name.isEmpty()) {
            problems.add(
                    at,
                    key,
                    named.map(other -> "there is no model " + other
                                    + suggestion(other, plan.models().keySet()))
                            .orElse("must name a model: the plan has "
                                    + plan.models().size()));
            return;
        }
        ChatModel model = models.get(name.get());
        for (Capability need : needs) {
            if (model != null && !model.capabilities().has(need)) {
                problems.add(
                        at,
                        key,
                        model.id() + " has no " + need.label() + "; take a local model, or leave out what needs it");
            }
        }
    }

    private static String suggestion(String name, Collection<String> known) {
        return DidYouMean.nearest(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(known.isEmpty() ? "" : "; there is " + String.join(", ", known));
    }

    private boolean template(Object at, String key, String template, Map<String, ?> values) {
        try {
            Templates.render(template, values);
            return true;
        } catch (Templates.BadTemplate bad) {
            problems.add(at, key, "the template cannot be used: " + bad.getMessage());
            return false;
        }
    }

    /** Values as a template might find them. */
    private Map<String, Object> values(Map<String, FieldType> scope) {
        Map<String, String> drawn = new LinkedHashMap<>();
        plan.conditions()
                .forEach(condition -> drawn.put(
                        condition.name(),
                        material.values().getOrDefault(condition.name(), List.of()).stream()
                                .findFirst()
                                .orElse("x")));
        Map<String, Object> values = new Scene(plan.generate().task(), plan.conditions(), Map.of())
                .of(drawn, material.seeds().stream().findFirst());
        Map<String, Object> demonstration = new LinkedHashMap<>(first(material.demonstrations()));
        demonstration.put("explanation", "x");
        values.put("demonstrations", material.demonstrations().isEmpty() ? List.of() : List.of(demonstration));
        scope.forEach((field, type) -> values.put(field, sample(type)));
        return values;
    }

    private static Map<String, Object> first(List<Records> records) {
        return records.stream().findFirst().map(Records::fields).orElse(Map.of());
    }

    private static Object sample(FieldType type) {
        return switch (type) {
            case NUMBER -> 1.0;
            case TURNS -> List.of(Map.of("role", "x", "content", "x"));
            case TEXT, ANY -> "x";
        };
    }
}
