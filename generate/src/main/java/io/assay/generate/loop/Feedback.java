package io.assay.generate.loop;

import io.assay.core.data.GoldTest;
import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.PolicySpec;
import io.assay.generate.prompt.Records;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A closed loop: after some rounds a small model is trained on what was accepted so far, and policies decide what later rounds show and ask. Everything
 * follows from accepted rounds and the seed, so a run that continues from its log decides the same again. Only the thread that accepts rounds touches
 * it.
 */
public final class Feedback {

    private final FeedbackSpec spec;
    private final List<Labelled> gold;
    private final Optional<GoldTest<List<Records>>> test;
    private final List<Policy> policies = new ArrayList<>();
    private final Optional<Relabelling> relabelling;
    private final Map<Object, Taken> samples = new LinkedHashMap<>();
    private final List<Map<String, Object>> told = new ArrayList<>();
    private double best = -1;
    private int looksSinceBest;

    private Feedback(FeedbackSpec spec, GenerationPlan plan, Material material) {
        this.spec = spec;
        gold = Labelled.ofRecords(material.gold(), spec);
        test = spec.gold()
                .flatMap(files -> files.test()
                        .map(name -> GoldTest.sealed(name, () -> Records.read(plan.file(name), files.map()))));
        relabelling = spec.policy(PolicySpec.Relabel.class)
                .map(relabel -> new Relabelling(
                        relabel,
                        spec,
                        plan.seed(),
                        plan.generate().until().accepted(),
                        material.seeds().size()));
        spec.policies().forEach(policy -> policies.add(policy(policy, plan.seed(), material)));
    }

    /** The loop of a checked plan, where it has one. */
    public static Optional<Feedback> of(GenerationPlan plan, Material material) {
        return plan.generate().feedback().map(spec -> new Feedback(spec, plan, material));
    }

    private Policy policy(PolicySpec policy, long seed, Material material) {
        if (policy instanceof PolicySpec.Influence influence) {
            return new InfluencePool(influence, spec, seed);
        } else if (policy instanceof PolicySpec.Errors errors) {
            return new GoldErrors(errors, spec, material.gold(), seed);
        } else if (policy instanceof PolicySpec.Reweigh reweigh) {
            return new SampleWeights(reweigh);
        } else if (policy instanceof PolicySpec.Distil distil) {
            return new CrossDistillation(distil, spec, seed);
        } else if (policy instanceof PolicySpec.Rank rank) {
            return new LikeliestSamples(rank, spec);
        }
        return relabelling.orElseThrow();
    }

    /** A sample was accepted; of a seed that is labelled again the last label counts. */
    public void accepted(Taken sample) {
        Object key =
                relabelling.map(loop -> (Object) loop.place(sample.ordinal())).orElse(sample.id());
        samples.put(key, sample);
        relabelling.ifPresent(loop -> loop.accepted(sample));
    }

    /** A round was accepted, counted from 0. */
    public void round(int number) {
        if (relabelling.isEmpty() && (number + 1) % spec.every() == 0) {
            look(number);
        }
    }

    /** Nothing is under way: where a pass over seeds is over, the next begins. */
    public void idle(int rounds) {
        if (relabelling.isPresent() && relabelling.get().passIsOver() && !look(rounds - 1)) {
            relabelling.get().again();
        }
    }

    /** Trains anew and has policies look; nothing can be learnt from one label. */
    private boolean look(int round) {
        Optional<Look> look = look();
        look.ifPresent(seen -> {
            Map<String, Object> said = said(seen);
            said.put("after-round", round);
            policies.forEach(policy -> said.putAll(policy.look(seen)));
            told.add(said);
        });
        return look.isPresent();
    }

    private Optional<Look> look() {
        List<Taken> all = List.copyOf(samples.values());
        List<Labelled> rows = Labelled.of(all, spec);
        return Labelled.several(rows) ? Optional.of(new Look(all, rows, TaskModel.fit(rows), gold)) : Optional.empty();
    }

    private Map<String, Object> said(Look look) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("samples", look.rows().size());
        if (!gold.isEmpty()) {
            List<Labelled> errors = look.model().errors(gold);
            double accuracy = 1 - (double) errors.size() / gold.size();
            said.put("validation-accuracy", accuracy);
            said.put("validation-errors", errors.stream().map(Labelled::id).toList());
            looksSinceBest = accuracy > best ? 0 : looksSinceBest + 1;
            best = Math.max(best, accuracy);
        }
        return said;
    }

    /** Whether more samples have not made the small model better for as long as the plan waits. */
    public boolean plateau() {
        return spec.patience().filter(most -> looksSinceBest >= most).isPresent();
    }

    /** What the prompts of a slot show instead of what the plan says. */
    public Optional<List<Records>> demonstrations(long ordinal, Map<String, String> known) {
        return policies.stream()
                .flatMap(policy -> policy.demonstrations(ordinal, known).stream())
                .findFirst();
    }

    /** What the small model gets wrong, for the drafts of a slot to be made from. */
    public Optional<Records> error(long ordinal, Map<String, String> conditions) {
        return policies.stream()
                .flatMap(policy -> policy.error(ordinal, conditions).stream())
                .findFirst();
    }

    /** Which slots begin next, where the loop says so. */
    public Optional<Agenda> agenda() {
        return relabelling.map(loop -> loop);
    }

    /**
     * After the last round: the rows that come of it, and what was told, training by training; the last is the evaluation on the gold test.
     *
     * @throws IOException where the gold test cannot be read
     */
    public Result end() throws IOException {
        Outcome outcome = new Outcome(List.copyOf(samples.values()));
        List<Map<String, Object>> all = new ArrayList<>(told);
        Optional<Look> look = look();
        if (look.isPresent()) {
            Map<String, Object> said = said(look.get());
            said.put("after-round", "last");
            policies.forEach(policy -> said.putAll(policy.end(look.get(), outcome)));
            if (test.isPresent()) {
                test.get().beginEvaluation();
                said.put(
                        "test-accuracy",
                        look.get()
                                .model()
                                .accuracy(Labelled.ofRecords(test.get().read(), spec)));
            }
            all.add(said);
        }
        return new Result(outcome.rows(), all);
    }

    /**
     * What came of a loop.
     *
     * @param rows of data
     * @param told what was learnt, training by training
     */
    public record Result(List<Map<String, Object>> rows, List<Map<String, Object>> told) {}

    /** What was told so far, training by training. */
    public List<Map<String, Object>> told() {
        return List.copyOf(told);
    }
}
