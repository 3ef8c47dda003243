package io.assay.generate.plan;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Default;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Named;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.prompt.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a plan that makes samples; whether it can be carried out, {@link PlanCheck} says.
 *
 * @param folder that relative paths start from
 * @param text as it was written
 * @param problems what is wrong so far, with the places of all records
 */
public record GenerationPlan(
        long seed, Map<String, ModelEntry> models, GenerateSpec generate, Path folder, String text, Problems problems) {

    private static final String LABEL = "label";

    /** What a plan holds that only makes samples. */
    record Part(@Default("1") long seed, Map<String, ModelEntry> models, Optional<GenerateSpec> generate) {}

    /**
     * Reads a plan that has no other sections than those that make samples.
     *
     * @throws WrongPlan with everything that is wrong, where it cannot even be read
     */
    public static GenerationPlan read(String text, Path folder) throws WrongPlan {
        Problems problems = new Problems();
        Optional<Part> part = new Binder(problems).read(PlanText.read(text), Part.class);
        if (part.isEmpty() || part.get().generate().isEmpty()) {
            problems.check();
        }
        Part read = part.orElseThrow();
        return new GenerationPlan(read.seed(), read.models(), read.generate().orElseThrow(), folder, text, problems);
    }

    /** The conditions of the plan; labels of the task are one as well. */
    public List<Named<ConditionSpec>> conditions() {
        boolean labelled =
                generate.conditions().stream().anyMatch(spec -> spec.name().equals(LABEL));
        if (labelled || generate.task().labels().isEmpty()) {
            return generate.conditions();
        }
        List<Named<ConditionSpec>> all = new ArrayList<>();
        all.add(new Named<>(LABEL, ConditionSpec.of(generate.task().labels(), ConditionSpec.Draw.UNIFORM)));
        all.addAll(generate.conditions());
        return all;
    }

    /** The steps of the plan; one prompt where it has none. */
    public List<StepSpec> steps() {
        return generate.steps().isEmpty() ? List.of(plainPrompt()) : generate.steps();
    }

    private static StepSpec plainPrompt() {
        return new StepSpec.Prompt(
                Templates.resource("default-prompt.jinja"),
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                new LayoutSpec.Text("text"),
                new SamplingSpec(1, Optional.empty(), 512, List.of()),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty());
    }

    /** The model a step asks: the one it names, or the only one there is. */
    public Optional<String> model(Optional<String> named) {
        return named.filter(models::containsKey)
                .or(() -> named.isEmpty() && models.size() == 1
                        ? models.keySet().stream().findFirst()
                        : Optional.empty());
    }

    /** Fingerprint of all that samples depend on: the plan as it was understood, whatever its layout, and the records it reads. */
    public String digest(Material material) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        Map<String, String> chats = new LinkedHashMap<>();
        models.forEach((name, model) -> chats.put(name, model.chat()));
        for (Object part : List.of(seed, chats, generate)) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        }
        material.eachRecord(record -> digest.update(record.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same plan within another number of answers of models. */
    public GenerationPlan calls(long most) {
        GenerateSpec within = new GenerateSpec(
                generate.task(),
                generate.conditions(),
                generate.demonstrations(),
                generate.seeds(),
                generate.steps(),
                generate.until().calls(most),
                generate.rounds(),
                generate.feedback(),
                generate.fields());
        return new GenerationPlan(seed, models, within, folder, text, problems);
    }

    /** All steps, those of both chains of a test as well. */
    public Stream<StepSpec> everyStep() {
        return everyStep(steps());
    }

    private static Stream<StepSpec> everyStep(List<StepSpec> steps) {
        return steps.stream()
                .flatMap(step -> step instanceof StepSpec.When when
                        ? Stream.concat(
                                Stream.of(step), Stream.concat(everyStep(when.then()), everyStep(when.otherwise())))
                        : Stream.of(step));
    }

    /** Files are named from where the plan lies. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The names of steps in a list, each once: their own, or what they do, with a number from the second on. */
    public static IdentityHashMap<StepSpec, String> names(List<StepSpec> steps, String above) {
        IdentityHashMap<StepSpec, String> names = new IdentityHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (StepSpec step : steps) {
            String own =
                    step instanceof StepSpec.Prompt prompt && !prompt.name().isEmpty()
                            ? prompt.name()
                            : io.assay.core.Names.kebab(step.getClass().getSimpleName());
            int time = times.merge(own, 1, Integer::sum);
            names.put(step, above + own + (time == 1 ? "" : "-" + time));
        }
        return names;
    }
}
