package io.assay.app;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problem;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.evaluate.EvaluateSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code evaluate}, of a plan or of a command. */
final class EvaluateSections {

    private EvaluateSections() {}

    static Optional<EvaluateSection> plan(Path plan, List<String> problems) {
        try {
            Node.Keys root = PlanText.read(Files.readString(plan));
            Node section = root.keys().get("evaluate");
            if (section != null) {
                return bind(section, plan + ": ", problems);
            }
            problems.add(plan + " has no section evaluate");
        } catch (WrongPlan wrong) {
            wrong.problems().forEach(problem -> problems.add(plan + ": " + problem));
        } catch (IOException unreadable) {
            problems.add(plan + " cannot be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** As a plan would write it: keys of {@code train-on-synthetic} with their values in YAML. */
    static Optional<EvaluateSection> command(Map<String, String> keys, List<String> problems) {
        StringBuilder yaml = new StringBuilder("train-on-synthetic:\n");
        keys.forEach((key, value) ->
                yaml.append("  ").append(key).append(": ").append(value).append('\n'));
        try {
            return bind(PlanText.read(yaml.toString()), "", problems);
        } catch (WrongPlan wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.message()));
            return Optional.empty();
        }
    }

    private static Optional<EvaluateSection> bind(Node section, String where, List<String> problems) {
        Problems found = new Problems();
        Optional<EvaluateSection> read = new Binder(found).read(section, EvaluateSection.class);
        for (Problem problem : found.list()) {
            problems.add(where.isEmpty() ? option(problem) : where + problem);
        }
        return found.none() ? read : Optional.empty();
    }

    /** A problem of a command by its option, which is the key. */
    private static String option(Problem problem) {
        return problem.path().replaceFirst("^train-on-synthetic\\.?", "--") + ": " + problem.message();
    }
}
