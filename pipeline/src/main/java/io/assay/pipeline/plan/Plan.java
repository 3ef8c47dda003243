package io.assay.pipeline.plan;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Node;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problem;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.plan.GenerationPlan;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan that was read; whether it can be carried out, its sections say.
 *
 * @param file where it was written
 * @param text as it was written
 * @param keys the sections it has, right or wrong
 * @param problems what is wrong so far, with the places of all records
 */
public record Plan(Path file, String text, Set<String> keys, PlanSections sections, Problems problems) {

    /** @throws WrongCommand where there is no such plan, or it cannot even be read */
    public static Plan read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new WrongCommand(List.of("there is no plan " + file));
        }
        try {
            String text = Files.readString(file);
            Problems problems = new Problems();
            Node.Keys root = PlanText.read(text);
            Optional<PlanSections> sections = new Binder(problems).read(root, PlanSections.class);
            if (sections.isEmpty()) {
                problems.check();
            }
            return new Plan(file, text, root.keys().keySet(), sections.orElseThrow(), problems);
        } catch (WrongPlan wrong) {
            throw new WrongCommand(placed(file, wrong.problems()));
        } catch (MalformedInputException notUtf8) {
            throw new WrongCommand(List.of(file + " is not UTF-8; save it as UTF-8"));
        } catch (IOException unreadable) {
            throw new WrongCommand(List.of(file + " cannot be read: " + unreadable.getMessage()));
        }
    }

    private static List<String> placed(Path file, List<Problem> problems) {
        return problems.stream().map(problem -> file + ": " + problem).toList();
    }

    /** What is wrong so far, each with file and place. */
    public List<String> wrong() {
        return placed(file, problems.list());
    }

    /** @throws WrongCommand with everything that is wrong so far */
    public void check() {
        if (!problems.none()) {
            throw new WrongCommand(wrong());
        }
    }

    /** The folder that relative paths start from. */
    public Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Paths of the plan as paths of this process. */
    public List<String> files(List<String> names) {
        return names.stream().map(name -> folder().resolve(name).toString()).toList();
    }

    /** Where its run goes unless the user says otherwise: beside it, under its name. */
    public Path run() {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        return folder().resolve(name + ".run");
    }

    /** The part of it that makes samples. */
    public Optional<GenerationPlan> generation() {
        return sections.generate()
                .map(generate ->
                        new GenerationPlan(sections.seed(), sections.models(), generate, folder(), text, problems));
    }

    /** @throws WrongCommand where it has no section generate, with everything else that is wrong so far */
    public GenerationPlan makes() {
        Optional<GenerationPlan> generation = generation();
        if (!keys.contains("generate")) {
            problems.add(sections, "", "there is no section generate; it says what is to be made");
        }
        if (generation.isEmpty()) {
            check();
        }
        return generation.orElseThrow();
    }
}
