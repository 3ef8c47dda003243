package io.assay.generate.run;

import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.generate.LanguageTeller;
import io.assay.generate.check.Check;
import io.assay.generate.check.Checks;
import io.assay.generate.check.ContaminationCheck;
import io.assay.generate.check.PassesTestsCheck;
import io.assay.generate.check.ValidRowCheck;
import io.assay.generate.parse.Answers;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.SceneSpec;
import io.assay.generate.plan.SteeringSpec;
import io.assay.generate.plan.StepSpec;
import io.assay.generate.plan.TableModel;
import io.assay.generate.plan.TunedModel;
import io.assay.generate.prompt.Conditions;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Scene;
import io.assay.generate.table.TrainingTable;
import io.assay.verify.sandbox.CodeRunner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** From the steps of a plan to what carries them out: chains, and between them the looks at the whole round. */
final class Steps {

    /** A chain, then perhaps a look at the round. */
    record Stage(Chain chain, Optional<NoveltyStep> novelty) {}

    private final GenerationPlan plan;
    private final Material material;
    private final Map<String, ChatModel> models;
    private final Services services;
    private final Scene scene;
    private final Conditions conditions;
    private final Asker asker;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<UsedWords> usedWords = new ArrayList<>();

    Steps(
            GenerationPlan plan,
            Material material,
            Map<String, ChatModel> models,
            Services services,
            Scene scene,
            Conditions conditions,
            Asker asker) {
        this.plan = plan;
        this.material = material;
        this.models = models;
        this.services = services;
        this.scene = scene;
        this.conditions = conditions;
        this.asker = asker;
        stages();
    }

    /** In order; the last one has no look at the round. */
    List<Stage> list() {
        return List.copyOf(stages);
    }

    /** All looks at the round. */
    List<NoveltyStep> novelties() {
        return stages.stream().flatMap(stage -> stage.novelty.stream()).toList();
    }

    /** A round begins: what it may see of accepted samples is fixed. */
    void begin(int round) {
        usedWords.forEach(used -> used.begin(round));
    }

    /** A sample was accepted. */
    void accepted(Entry entry) {
        novelties().forEach(step -> step.accepted(entry));
        usedWords.forEach(used -> used.accepted(entry));
    }

    private void stages() {
        List<StepSpec> specs = plan.steps();
        IdentityHashMap<StepSpec, String> names = GenerationPlan.names(specs, "");
        List<ChainStep> chain = new ArrayList<>();
        for (StepSpec spec : specs) {
            String name = Objects.requireNonNull(names.get(spec), "a step without a name");
            if (spec instanceof CheckSpec.Novelty novelty) {
                stages.add(new Stage(new Chain(List.copyOf(chain)), Optional.of(novelty(name, novelty))));
                chain.clear();
            } else {
                chain.add(step(spec, name));
            }
        }
        gold().ifPresent(chain::add);
        stages.add(new Stage(new Chain(List.copyOf(chain)), Optional.empty()));
    }

    /** What is made from errors on gold validation data, or looks at it in any way, must not copy its texts. */
    private Optional<ChainStep> gold() {
        return plan.generate()
                .feedback()
                .filter(FeedbackSpec::makesTexts)
                .flatMap(feedback -> feedback.gold()
                        .map(spec -> new CheckSpec.Contamination(
                                feedback.text(), spec.validation(), spec.map(), spec.words())))
                .map(spec -> new ContaminationCheck(spec, material.gold()))
                .map(check -> draft -> CompletableFuture.completedFuture(List.of(check.test("gold", draft))));
    }

    private NoveltyStep novelty(String name, CheckSpec.Novelty spec) {
        NoveltyStep step = new NoveltyStep(name, spec, services.find(Embedder.class));
        if (spec.given()) {
            material.demonstrations().forEach(record -> given(step, record));
            material.seeds().forEach(record -> given(step, record));
        }
        return step;
    }

    /** A record that lacks the field is compared by its text. */
    private static void given(NoveltyStep step, Records record) {
        String field = step.spec().field();
        step.given(record.id(), record.text(record.fields().containsKey(field) ? field : "text"));
    }

    private Chain chain(List<StepSpec> specs, String above) {
        IdentityHashMap<StepSpec, String> names = GenerationPlan.names(specs, above + ".");
        return new Chain(specs.stream()
                .map(spec -> step(spec, Objects.requireNonNull(names.get(spec), "a step without a name")))
                .toList());
    }

    private ChainStep step(StepSpec spec, String name) {
        Set<String> before = Set.copyOf(known);
        if (spec instanceof StepSpec.Prompt prompt) {
            known.addAll(Answers.fields(prompt.layout()).keySet());
            prompt.likelihood().ifPresent(known::add);
            prompt.votes().map(StepSpec.VoteSpec::into).ifPresent(known::add);
            Optional<UsedWords> used =
                    prompt.steering().flatMap(SteeringSpec::used).map(UsedWords::new);
            used.ifPresent(usedWords::add);
            return new PromptStep(
                    name, prompt, model(prompt.model()), scene, conditions, before, plan.seed(), asker, used);
        } else if (spec instanceof StepSpec.When when) {
            return new WhenStep(
                    name, when.test(), chain(when.then(), name), chain(when.otherwise(), name), scene, before);
        } else if (spec instanceof StepSpec.Compose compose) {
            known.addAll(compose.fields().keySet());
            return new ComposeStep(compose, scene, before);
        } else if (spec instanceof StepSpec.TableRow table) {
            TableModel learnt = Objects.requireNonNull(material.tables().get(table), "the plan was not checked");
            known.addAll(learnt.fields());
            return new TableRowStep(name, learnt.model(), plan.seed());
        } else if (spec instanceof StepSpec.TunedText tuned) {
            known.add(tuned.into());
            TunedModel trained = Objects.requireNonNull(material.tuned().get(tuned), "the plan was not checked");
            return new TunedTextStep(name, tuned, trained.generator(), plan.seed());
        } else if (spec instanceof StepSpec.Dialogue dialogue) {
            known.add(dialogue.into());
            List<ChatModel> speakers = dialogue.speakers().stream()
                    .map(speaker -> model(speaker.model()))
                    .toList();
            return new DialogueStep(name, dialogue, speakers, scene, plan.seed(), asker);
        }
        if (spec instanceof SceneSpec drawn) {
            known.addAll(drawn.fields().keySet());
            return new SceneStep(name, drawn, scene, before, plan.seed());
        } else if (spec instanceof StepSpec.Trajectory trajectory) {
            known.addAll(trajectory.fields().keySet());
            return new TrajectoryStep(name, trajectory, model(trajectory.model()), plan.seed(), asker);
        } else if (spec instanceof CheckSpec.PassesTests tests) {
            Check check = new PassesTestsCheck(tests, scene, runner());
            // A program may take its time: the model's thread is not held up.
            return draft -> CompletableFuture.supplyAsync(() -> List.of(check.test(name, draft)));
        }
        if (spec instanceof CheckSpec.ValidRow row) {
            TrainingTable table = Objects.requireNonNull(material.rows().get(row), "the plan was not checked");
            return tested(name, new ValidRowCheck(row, table));
        }
        return tested(name, Checks.of((CheckSpec) spec, scene, this::file, this::language));
    }

    private static ChainStep tested(String name, Check check) {
        return draft -> CompletableFuture.completedFuture(List.of(check.test(name, draft)));
    }

    private ChatModel model(Optional<String> named) {
        String name = plan.model(named).orElseThrow(() -> new IllegalStateException("the plan was not checked"));
        return Objects.requireNonNull(models.get(name), name);
    }

    private List<Records> file(CheckSpec check) {
        return Objects.requireNonNull(material.files().get(check), "the plan was not checked");
    }

    private CodeRunner runner() {
        return services.find(CodeRunner.class).orElseThrow(() -> new IllegalStateException("the plan was not checked"));
    }

    private String language(String text) {
        return services.find(LanguageTeller.class)
                .orElseThrow(() -> new IllegalStateException("the plan was not checked"))
                .tell(text);
    }
}
