package io.assay.generate.prompt;

import io.assay.core.kernel.Mix;
import io.assay.core.plan.Named;
import io.assay.generate.Draft;
import io.assay.generate.Slot;
import io.assay.generate.parse.PairsText;
import io.assay.generate.plan.ConditionSpec;
import io.assay.generate.plan.LayoutSpec;
import io.assay.generate.plan.TaskSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What templates see: the task, the conditions drawn, the demonstrations chosen, the seed and the fields so far.
 *
 * @param explanations of demonstrations, by id
 * @param pairs how demonstrations are said as a line, where a plan asks for it
 */
public record Scene(
        TaskSpec task,
        List<Named<ConditionSpec>> conditions,
        Map<String, String> explanations,
        Optional<LayoutSpec.Pairs> pairs) {

    /** Of a draft in the middle of its chain. */
    public Map<String, Object> of(Draft draft) {
        Map<String, Object> values = of(draft.slot());
        values.putAll(draft.fields());
        return values;
    }

    /** Of a slot with its demonstrations. */
    public Map<String, Object> of(Slot slot) {
        Map<String, Object> values = of(slot.conditions(), slot.seed());
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Records record : slot.demonstrations()) {
            Map<String, Object> demonstration = new LinkedHashMap<>(record.fields());
            demonstration.put("explanation", explanations.getOrDefault(record.id(), ""));
            pairs.ifPresent(layout -> demonstration.put(
                    "said", PairsText.write(layout, record.fields(), Mix.hash(record.id(), slot.ordinal()))));
            shown.add(demonstration);
        }
        values.put("demonstrations", shown);
        values.put("error", slot.error().map(Records::fields).orElse(Map.of()));
        return values;
    }

    /** Before demonstrations are chosen. */
    public Map<String, Object> of(Map<String, String> drawn, Optional<Records> seed) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("task", taskValues());
        values.put("conditions", said(drawn));
        values.putAll(drawn);
        seed.ifPresent(record -> values.put("seed", record.fields()));
        return values;
    }

    /** The same task with another value of a condition: what self-debiasing holds against it. */
    public Map<String, Object> instead(Draft draft, String condition, String value) {
        Map<String, String> drawn = new LinkedHashMap<>(draft.slot().conditions());
        drawn.put(condition, value);
        Slot slot = draft.slot();
        Map<String, Object> values =
                of(new Slot(slot.round(), slot.ordinal(), drawn, slot.seed(), slot.demonstrations(), slot.error()));
        draft.fields().forEach((field, content) -> {
            if (!field.equals(condition)) {
                values.put(field, content);
            }
        });
        return values;
    }

    private Map<String, Object> taskValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", task.role().orElse(""));
        values.put("goal", task.goal().orElse(""));
        values.put("labels", task.labels());
        values.put("verbalisers", task.verbalisers());
        values.put("background", task.background());
        return values;
    }

    private List<Map<String, String>> said(Map<String, String> drawn) {
        List<Map<String, String>> said = new ArrayList<>();
        for (Named<ConditionSpec> spec : conditions) {
            String value = drawn.getOrDefault(spec.name(), "");
            String called = spec.name().equals("label") ? task.verbalisers().getOrDefault(value, value) : value;
            String says = spec.value()
                    .says()
                    .map(template -> Templates.render(template, Map.of("value", called)))
                    .orElse(spec.name() + ": " + called);
            said.add(Map.of("name", spec.name(), "value", value, "called", called, "says", says));
        }
        return said;
    }
}
