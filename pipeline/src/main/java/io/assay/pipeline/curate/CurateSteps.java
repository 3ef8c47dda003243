package io.assay.pipeline.curate;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problem;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.curate.CurateStep;
import io.assay.pipeline.audit.MetricSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps that a command names. */
public final class CurateSteps {

    private static final Pattern STEP = Pattern.compile("([a-z0-9-]+)(?:\\[(.*)])?");
    private static final Map<String, String> SHORT = Map.of("exact", "exact-duplicates", "near", "near-duplicates");

    private record Steps(List<CurateStep> steps) {}

    private CurateSteps() {}

    /** Steps as the command line writes them: {@code near-duplicates[threshold=0.7]}, or a condition on a metric. */
    public static List<CurateStep> parse(List<String> texts, List<String> problems) {
        List<CurateStep> steps = new ArrayList<>();
        for (String text : texts) {
            try {
                steps.addAll(bind(PlanText.read("steps: [" + yaml(text) + "]"), text, problems));
            } catch (WrongPlan wrong) {
                wrong.problems().forEach(problem -> problems.add(text + ": " + problem.message()));
            }
        }
        return steps;
    }

    private static List<CurateStep> bind(Node.Keys root, String where, List<String> problems) {
        Problems found = new Problems();
        List<CurateStep> steps =
                new Binder(found).read(root, Steps.class).map(Steps::steps).orElse(List.of());
        for (Problem problem : found.list()) {
            problems.add(where + ": " + problem.message());
        }
        return steps;
    }

    private static String yaml(String text) {
        Matcher step = STEP.matcher(text.strip());
        if (!step.matches()) {
            return "{where: " + quoted(text) + "}";
        }
        String name = SHORT.getOrDefault(step.group(1), step.group(1));
        if (step.group(2) == null) {
            return name;
        }
        List<String> keys = new ArrayList<>();
        for (String parameter : MetricSelection.parts(step.group(2))) {
            int sign = parameter.indexOf('=');
            keys.add(
                    sign < 0
                            ? quoted(parameter) + ": true"
                            : parameter.substring(0, sign).strip() + ": "
                                    + value(parameter.substring(sign + 1).strip()));
        }
        return "{" + name + ": {" + String.join(", ", keys) + "}}";
    }

    /** Words, numbers and lists as they are; all else as a text. */
    private static String value(String text) {
        return text.matches("[\\w.+-]+|\\[[\\w.,+ -]*]") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
