package io.assay.app;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problem;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.evaluate.EvaluateSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code evaluate} as a command says it. */
final class EvaluateSections {

    private EvaluateSections() {}

    /**
     * As a plan would write it.
     *
     * @param kinds keys of each kind of evaluation, as {@code train-on-synthetic}, with their values in YAML
     */
    static Optional<EvaluateSection> command(Map<String, Map<String, String>> kinds, List<String> problems) {
        StringBuilder yaml = new StringBuilder();
        kinds.forEach((kind, keys) -> {
            yaml.append(kind).append(keys.isEmpty() ? ": {}\n" : ":\n");
            keys.forEach((key, value) ->
                    yaml.append("  ").append(key).append(": ").append(value).append('\n'));
        });
        try {
            return bind(PlanText.read(yaml.toString()), problems);
        } catch (WrongPlan wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.message()));
            return Optional.empty();
        }
    }

    private static Optional<EvaluateSection> bind(Node section, List<String> problems) {
        Problems found = new Problems();
        Optional<EvaluateSection> read = new Binder(found).read(section, EvaluateSection.class);
        for (Problem problem : found.list()) {
            problems.add(option(problem));
        }
        return found.none() ? read : Optional.empty();
    }

    /** A problem of a command by its option, which is the key. */
    private static String option(Problem problem) {
        String option = DirectOptions.option(problem.path()).replaceFirst("^train-on-synthetic\\.?", "--");
        return option + ": " + problem.message();
    }
}
