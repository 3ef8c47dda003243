package io.assay.generate.plan;

import io.assay.core.DidYouMean;
import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.model.Capability;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.Named;
import io.assay.core.plan.Problems;
import io.assay.generate.parse.Answers.FieldType;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all parts of a look at a plan share: the plan with what it reads, and how a name, a field, a model or a template that cannot be used becomes a
 * problem of the plan.
 */
record Lookup(GenerationPlan plan, Material material, Map<String, ChatModel> models, Services services) {

    Problems problems() {
        return plan.problems();
    }

    void embedder(Object at, String key) {
        if (services.find(Embedder.class).isEmpty()) {
            problems().add(at, key, "needs an embedder, and the run has none");
        }
    }

    void condition(Object at, String key, String name) {
        List<String> names = plan.conditions().stream().map(Named::name).toList();
        if (!names.contains(name)) {
            problems().add(at, key, "there is no condition " + name + suggestion(name, names));
        }
    }

    void known(Object at, String key, String field, Map<String, FieldType> scope) {
        if (!scope.containsKey(field)) {
            problems().add(at, key, "no step before makes " + field + suggestion(field, scope.keySet()));
        }
    }

    void text(Object at, String key, String field, Map<String, FieldType> scope) {
        known(at, key, field, scope);
        FieldType type = scope.getOrDefault(field, FieldType.TEXT);
        if (type == FieldType.NUMBER || type == FieldType.TURNS) {
            problems()
                    .add(
                            at,
                            key,
                            field + " is " + (type == FieldType.NUMBER ? "a number" : "a conversation")
                                    + ", but a text is needed");
        }
    }

    void model(Object at, String key, Optional<String> named, Set<Capability> needs) {
        Optional<String> name = plan.model(named);
        if (name.isEmpty()) {
            problems()
                    .add(
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
                problems()
                        .add(
                                at,
                                key,
                                model.id() + " has no " + need.label()
                                        + "; take a local model, or leave out what needs it");
            }
        }
    }

    static String suggestion(String name, Collection<String> known) {
        return DidYouMean.nearest(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(known.isEmpty() ? "" : "; there is " + String.join(", ", known));
    }

    boolean template(Object at, String key, String template, Map<String, ?> values) {
        try {
            Templates.render(template, values);
            return true;
        } catch (Templates.BadTemplate bad) {
            problems().add(at, key, "the template cannot be used: " + bad.getMessage());
            return false;
        }
    }

    /** Values as a template might find them. */
    Map<String, Object> values(Map<String, FieldType> scope) {
        Map<String, String> drawn = new LinkedHashMap<>();
        plan.conditions()
                .forEach(condition -> drawn.put(
                        condition.name(),
                        material.values().getOrDefault(condition.name(), List.of()).stream()
                                .findFirst()
                                .orElse("x")));
        Map<String, Object> values = new Scene(plan.generate().task(), plan.conditions(), Map.of(), Optional.empty())
                .of(drawn, material.seeds().stream().findFirst());
        scope.forEach((field, type) -> values.put(field, sample(type)));
        values.put("demonstrations", demonstrations(drawn));
        values.put("error", first(material.gold()));
        return values;
    }

    /** One as a template might find it; feedback shows samples, which have what gold data has and the conditions. */
    private List<Map<String, Object>> demonstrations(Map<String, String> drawn) {
        Optional<FeedbackSpec> feedback = plan.generate().feedback();
        if (material.demonstrations().isEmpty() && feedback.isEmpty()) {
            return List.of();
        }
        Map<String, Object> demonstration = new LinkedHashMap<>(drawn);
        feedback.ifPresent(spec -> {
            demonstration.put(spec.text(), "x");
            demonstration.put(spec.label(), "x");
        });
        demonstration.putAll(first(material.demonstrations()));
        demonstration.put("explanation", "x");
        demonstration.put("said", "x");
        return List.of(demonstration);
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
