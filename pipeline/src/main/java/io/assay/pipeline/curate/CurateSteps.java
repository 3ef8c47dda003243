package io.assay.pipeline.curate;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.curate.CurateStep;
import io.assay.pipeline.Bracketed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps that a command names. */
public final class CurateSteps {

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
        found.list().forEach(problem -> problems.add(where + ": " + problem.message()));
        return steps;
    }

    private static String yaml(String text) {
        String step = text.strip();
        int end = step.indexOf('[');
        String name = end < 0 ? step : step.substring(0, end);
        return Bracketed.yaml(SHORT.getOrDefault(name, name) + step.substring(name.length()))
                .orElseGet(() -> "{where: " + Bracketed.quoted(text) + "}");
    }
}
