package io.assay.app;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problem;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.curate.CurateStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps that a command or a plan names. */
final class CurateSteps {

    private static final Map<String, String> SHORT = Map.of("exact", "exact-duplicates", "near", "near-duplicates");

    /** The section of a plan. */
    record Section(
            @Meaning("steps, carried out in this order") List<CurateStep> curate) {}

    private CurateSteps() {}

    /** The steps of a plan's section {@code curate}. */
    static List<CurateStep> plan(Path plan, List<String> problems) {
        try {
            Node.Keys root = PlanText.read(Files.readString(plan));
            Node steps = root.keys().get("curate");
            if (steps == null) {
                problems.add(plan + " has no section curate");
                return List.of();
            }
            return bind(new Node.Keys(root.line(), "", Map.of("curate", steps)), plan.toString(), problems);
        } catch (WrongPlan wrong) {
            wrong.problems().forEach(problem -> problems.add(plan + ": " + problem));
        } catch (IOException unreadable) {
            problems.add(plan + " cannot be read: " + unreadable.getMessage());
        }
        return List.of();
    }

    /** Steps as the command line writes them: {@code near-duplicates[threshold=0.7]}, or a condition on a metric. */
    static List<CurateStep> parse(List<String> texts, List<String> problems) {
        List<CurateStep> steps = new ArrayList<>();
        for (String text : texts) {
            try {
                steps.addAll(bind(PlanText.read("curate: [" + yaml(text) + "]"), text, problems));
            } catch (WrongPlan wrong) {
                wrong.problems().forEach(problem -> problems.add(text + ": " + problem.message()));
            }
        }
        return steps;
    }

    private static List<CurateStep> bind(Node.Keys root, String where, List<String> problems) {
        Problems found = new Problems();
        List<CurateStep> steps =
                new Binder(found).read(root, Section.class).map(Section::curate).orElse(List.of());
        for (Problem problem : found.list()) {
            problems.add(where + ": " + (where.endsWith("ml") ? problem : problem.message()));
        }
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
