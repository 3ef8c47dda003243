package io.assay.generate.plan;

import io.assay.core.model.SchemaKeywords;
import io.assay.generate.parse.Answers;
import io.assay.generate.parse.Answers.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the steps of a plan in their order, with the fields that are there when each begins. */
final class StepsCheck {

    private final Lookup look;
    private final ChecksCheck checks;
    /** Their fields may be made by later steps. */
    private final List<SteeringSpec.Used> usedFields = new ArrayList<>();

    StepsCheck(Lookup look) {
        this.look = look;
        checks = new ChecksCheck(look);
    }

    /** The fields that are there after the last step. */
    Map<String, FieldType> check() {
        Map<String, FieldType> scope = steps(look.plan().steps(), new LinkedHashMap<>(), false);
        fields(scope);
        usedFields.forEach(used -> look.known(used, "field", used.field(), scope));
        return scope;
    }

    private Map<String, FieldType> steps(List<StepSpec> steps, Map<String, FieldType> before, boolean nested) {
        Map<String, FieldType> scope = new LinkedHashMap<>(before);
        for (StepSpec step : steps) {
            if (step instanceof StepSpec.Prompt prompt) {
                prompt(prompt, scope);
            } else if (step instanceof StepSpec.When when) {
                when(when, scope);
            } else if (step instanceof StepSpec.Compose compose) {
                compose.fields()
                        .forEach((field, template) -> look.template(compose, "fields", template, look.values(scope)));
                compose.fields().keySet().forEach(field -> scope.put(field, FieldType.TEXT));
                compose.drop().forEach(field -> look.known(compose, "drop", field, scope));
                scope.keySet().removeAll(compose.drop());
            } else if (step instanceof StepSpec.TableRow table) {
                TableModel learnt = look.material().tables().get(table);
                if (learnt != null) { // Where not, that is a problem of the plan already.
                    learnt.fields().forEach(field -> scope.put(field, FieldType.TEXT));
                }
            } else if (step instanceof StepSpec.Dialogue dialogue) {
                dialogue(dialogue, scope);
            } else if (step instanceof StepSpec.TunedText tuned) {
                tuned.label().ifPresent(label -> look.condition(tuned, "label", label));
                scope.put(tuned.into(), FieldType.TEXT);
            } else if (step instanceof StepSpec.Trajectory trajectory) {
                look.model(trajectory, "model", trajectory.model(), Set.of());
                scope.putAll(trajectory.fields());
            } else if (step instanceof SceneSpec drawn) {
                drawn.template().ifPresent(template -> look.template(drawn, "template", template, look.values(scope)));
                scope.putAll(drawn.fields());
            } else if (step instanceof CheckSpec.Novelty novelty && nested) {
                look.problems().add(novelty, "", "novelty cannot stand inside when: it looks at all drafts of a round");
            } else if (step instanceof CheckSpec check) {
                checks.check(check, scope);
            }
        }
        return scope;
    }

    private void prompt(StepSpec.Prompt prompt, Map<String, FieldType> scope) {
        look.model(prompt, "model", prompt.model(), prompt.needs());
        look.template(prompt, "text", prompt.text(), look.values(scope));
        prompt.system().ifPresent(system -> look.template(prompt, "system", system, look.values(scope)));
        prompt.steering()
                .flatMap(SteeringSpec::against)
                .ifPresent(against -> look.condition(prompt.steering().get(), "against", against));
        prompt.steering().flatMap(SteeringSpec::used).ifPresent(used -> usedFields.add(used));
        if (prompt.layout() instanceof LayoutSpec.Json json) {
            schema(json);
        }
        if (prompt.layout() instanceof LayoutSpec.Label label) {
            checks.labels().put(label.into(), label.of());
        }
        scope.putAll(Answers.fields(prompt.layout()));
        prompt.likelihood().ifPresent(field -> scope.put(field, FieldType.NUMBER));
        prompt.votes().ifPresent(votes -> {
            if (Answers.many(prompt.layout())) {
                look.problems().add(votes, "", "needs a layout of one draft an answer");
            }
            look.known(votes, "by", votes.by(), Answers.fields(prompt.layout()));
            scope.put(votes.into(), FieldType.NUMBER);
        });
    }

    private void schema(LayoutSpec.Json json) {
        if (Answers.fields(json).isEmpty()) {
            look.problems()
                    .add(json, "schema", "must be a JSON Schema of an object with properties: they become the fields");
        }
        for (SchemaKeywords.Unknown unknown : SchemaKeywords.unknown(json.schema())) {
            look.problems()
                    .add(
                            json,
                            "schema",
                            unknown.keyword() + " at " + unknown.path() + " is no keyword that is kept"
                                    + Lookup.suggestion(unknown.keyword(), SchemaKeywords.known()));
        }
    }

    private void when(StepSpec.When when, Map<String, FieldType> scope) {
        look.template(when, "test", when.test(), look.values(scope));
        if (!when.test().contains("{")) {
            look.problems()
                    .add(
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
            look.model(speaker, "model", speaker.model(), Set.of());
            look.template(speaker, "system", speaker.system(), look.values(scope));
            speaker.opening().ifPresent(opening -> look.template(speaker, "opening", opening, look.values(scope)));
        }
        dialogue.begin().ifPresent(begin -> look.template(dialogue, "begin", begin, look.values(scope)));
        if (dialogue.speakers().get(0).opening().isEmpty()) {
            look.problems()
                    .add(
                            dialogue.speakers().get(0),
                            "opening",
                            "is missing: the first speaker must be asked something");
        }
        scope.put(dialogue.into(), FieldType.TURNS);
    }

    private void fields(Map<String, FieldType> scope) {
        Set<String> known = new java.util.LinkedHashSet<>(scope.keySet());
        look.plan().conditions().forEach(condition -> known.add(condition.name()));
        for (String field : look.plan().generate().fields()) {
            if (!known.contains(field)) {
                look.problems()
                        .add(
                                look.plan().generate(),
                                "fields",
                                "no step makes " + field + Lookup.suggestion(field, known));
            }
        }
    }
}
