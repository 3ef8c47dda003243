package io.assay.app;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.curate.CurateStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps that a command or a plan names. */
final class CurateSteps {

    private static final Map<String, String> SHORT = Map.of("exact", "exact-duplicates", "near", "near-duplicates");

    /** The sections of a plan that curation reads. */
    record Section(
            @Meaning("models by the names that steps use") Map<String, ModelEntry> models,

            @Meaning("steps, carried out in this order") List<CurateStep> curate) {}

    /**
     * A plan as far as it could be read.
     *
     * @param file where it stands
     * @param problems what is wrong with it; more may be found when its models are opened
     */
    record Planned(String file, Section section, Problems problems) {

        /** No plan. */
        static Planned none() {
            return new Planned("", new Section(Map.of(), List.of()), new Problems());
        }

        /** What is wrong, each with its place. */
        List<String> wrong() {
            return problems.list().stream()
                    .map(problem -> file + ": " + problem)
                    .toList();
        }
    }

    private CurateSteps() {}

    /** What a plan says for curation: its steps and its models. */
    static Planned plan(Path plan, List<String> problems) {
        try {
            Node.Keys root = PlanText.read(Files.readString(plan));
            if (!root.keys().containsKey("curate")) {
                problems.add(plan + " has no section curate");
                return Planned.none();
            }
            Map<String, Node> sections = new LinkedHashMap<>(root.keys());
            sections.keySet().retainAll(Set.of("models", "curate"));
            return bind(new Node.Keys(root.line(), "", sections), plan.toString());
        } catch (WrongPlan wrong) {
            wrong.problems().forEach(problem -> problems.add(plan + ": " + problem));
        } catch (IOException unreadable) {
            problems.add(plan + " cannot be read: " + unreadable.getMessage());
        }
        return Planned.none();
    }

    /** Steps as the command line writes them: {@code near-duplicates[threshold=0.7]}, or a condition on a metric. */
    static List<CurateStep> parse(List<String> texts, List<String> problems) {
        List<CurateStep> steps = new ArrayList<>();
        for (String text : texts) {
            try {
                Planned named = bind(PlanText.read("curate: [" + yaml(text) + "]"), text);
                steps.addAll(named.section().curate());
                named.problems().list().forEach(problem -> problems.add(text + ": " + problem.message()));
            } catch (WrongPlan wrong) {
                wrong.problems().forEach(problem -> problems.add(text + ": " + problem.message()));
            }
        }
        return steps;
    }

    private static Planned bind(Node.Keys root, String where) {
        Problems found = new Problems();
        Section read = new Binder(found)
                .read(root, Section.class)
                .orElse(Planned.none().section());
        return new Planned(where, read, found);
    }

    private static String yaml(String text) {
        String step = text.strip();
        int end = step.indexOf('[');
        String name = end < 0 ? step : step.substring(0, end);
        return Bracketed.yaml(SHORT.getOrDefault(name, name) + step.substring(name.length()))
                .orElseGet(() -> "{where: " + Bracketed.quoted(text) + "}");
    }
}
