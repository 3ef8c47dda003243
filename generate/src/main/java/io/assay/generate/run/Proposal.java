package io.assay.generate.run;

import io.assay.core.plan.Problem;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan as a model proposes it. Its texts are no templates: braces may hold a name and nothing else, so that nothing a model writes is ever evaluated.
 *
 * @param goal what a sample is
 * @param labels perhaps none
 * @param attributes values by name
 * @param topics the root of a tree that is grown, empty for none
 * @param steps what is asked, in order
 * @param checks questions that must be answered with yes
 */
record Proposal(
        String goal,
        List<String> labels,
        Map<String, List<String>> attributes,
        String topics,
        List<Step> steps,
        List<String> checks) {

    /** A question whose answer becomes a field. */
    record Step(String name, String field, String instruction) {}

    /** The name of the plan's only model. */
    static final String MODEL = "writer";

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NAME = Map.of("type", "string", "pattern", "^[a-z][a-z-]{0,30}$");

    /** How the answer is laid out. */
    static final LayoutSpec.Json LAYOUT = new LayoutSpec.Json(
            object(Map.of(
                    "goal", TEXT,
                    "labels", list(TEXT, 20),
                    "attributes", list(object(Map.of("name", NAME, "values", list(TEXT, 30))), 10),
                    "topics", TEXT,
                    "steps", list(object(Map.of("name", NAME, "field", NAME, "instruction", TEXT)), 8),
                    "checks", list(TEXT, 5))),
            false);

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                properties.keySet().stream().sorted().toList());
    }

    private static Map<String, Object> list(Object items, int most) {
        return Map.of("type", "array", "items", items, "maxItems", most);
    }

    /** @param fields that obey the schema */
    static Proposal of(Map<String, Object> fields) throws WrongPlan {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (Map<?, ?> attribute : mappings(fields, "attributes")) {
            attributes.put(text(attribute.get("name")), texts(attribute.get("values")));
        }
        List<Step> steps = new ArrayList<>();
        for (Map<?, ?> step : mappings(fields, "steps")) {
            steps.add(new Step(text(step.get("name")), text(step.get("field")), text(step.get("instruction"))));
        }
        if (steps.isEmpty()) {
            throw wrong("steps must have at least one step");
        }
        return new Proposal(
                text(fields.get("goal")),
                texts(fields.get("labels")),
                attributes,
                text(fields.get("topics")).strip(),
                steps,
                texts(fields.get("checks")));
    }

    private static List<Map<?, ?>> mappings(Map<String, Object> fields, String key) {
        List<Map<?, ?>> mappings = new ArrayList<>();
        if (fields.get(key) instanceof List<?> list) {
            list.forEach(item -> mappings.add((Map<?, ?>) item));
        }
        return mappings;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return String.valueOf(value);
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static WrongPlan wrong(String problem) {
        return new WrongPlan(List.of(new Problem(0, "", problem)));
    }

    /** As a plan holds it. */
    Map<String, Object> plan(String chat, int accepted) throws WrongPlan {
        Map<String, Object> task = new LinkedHashMap<>(Map.of("goal", goal));
        Map<String, Object> until = new LinkedHashMap<>(Map.of("accepted", accepted));
        if (!labels.isEmpty()) {
            task.put("labels", labels);
            until.put("per", "label");
        }
        Map<String, Object> generate = new LinkedHashMap<>();
        generate.put("task", task);
        generate.put("conditions", conditions());
        generate.put("steps", chain());
        generate.put("until", until);
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("seed", 1);
        plan.put("models", Map.of(MODEL, Map.of("chat", chat)));
        plan.put("generate", generate);
        return plan;
    }

    private List<Object> conditions() {
        List<Object> conditions = new ArrayList<>();
        attributes.forEach((name, values) -> conditions.add(Map.of(name, values)));
        if (!topics.isEmpty()) {
            Map<String, Object> grow = Map.of("model", MODEL, "root", topics, "depth", 2, "children", 4);
            conditions.add(Map.of("topic", Map.of("grow", grow, "draw", "coverage")));
        }
        return conditions;
    }

    private List<Object> chain() throws WrongPlan {
        List<Object> chain = new ArrayList<>();
        for (Step step : steps) {
            chain.add(prompt(step.name(), step.instruction(), Map.of("text", Map.of("into", step.field())), 1.0));
        }
        String last = steps.get(steps.size() - 1).field();
        chain.add(Map.of("refusal", Map.of("field", last)));
        chain.add(Map.of("novelty", Map.of("field", last, "by", "rouge-l", "above", 0.7)));
        for (int i = 1; i <= checks.size(); i++) {
            String field = "check-" + i;
            Map<String, Object> layout = Map.of("label", Map.of("into", field, "of", List.of("yes", "no")));
            chain.add(prompt(field, checks.get(i - 1) + "\nAnswer yes or no.", layout, 0));
            chain.add(Map.of("keep", Map.of("field", field, "is", List.of("yes"), "reason", field)));
        }
        return chain;
    }

    private static Object prompt(String name, String text, Map<String, Object> layout, double temperature)
            throws WrongPlan {
        Map<String, Object> prompt = new LinkedHashMap<>();
        prompt.put("name", name);
        prompt.put("text", template(text));
        prompt.put("layout", layout);
        prompt.put("sampling", Map.of("temperature", temperature));
        return Map.of("prompt", prompt);
    }

    /** Names in braces become templates; braces with anything else are refused. */
    private static String template(String text) throws WrongPlan {
        StringBuilder template = new StringBuilder();
        Matcher name = BRACES.matcher(text);
        while (name.find()) {
            String held = name.group(1).strip();
            if (!held.matches("[a-z][a-z-]{0,30}")) {
                throw wrong("braces may hold a name and nothing else, but hold " + held + " in: " + text);
            }
            name.appendReplacement(template, Matcher.quoteReplacement("{{ " + held.replace('-', '_') + " }}"));
        }
        name.appendTail(template);
        String rest = BRACES.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw wrong("braces may hold a name and nothing else: " + text);
        }
        return template.toString();
    }
}
