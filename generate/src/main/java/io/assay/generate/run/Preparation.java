package io.assay.generate.run;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.core.model.Sampling;
import io.assay.core.plan.Named;
import io.assay.generate.Call;
import io.assay.generate.parse.Answers;
import io.assay.generate.parse.Piece;
import io.assay.generate.plan.ConditionSpec;
import io.assay.generate.plan.DemonstrationSpec;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.LayoutSpec;
import io.assay.generate.plan.Material;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks models for values of conditions and for explanations of demonstrations, once, before the first round. */
final class Preparation {

    private static final int ATTEMPTS_MAX = 5;
    private static final int VALUE_CHARACTERS_MAX = 200;
    private static final LayoutSpec.Label YES_NO = new LayoutSpec.Label("answer", List.of("yes", "no"));
    private static final LayoutSpec.Items LIST = new LayoutSpec.Items("value", 1000, false);

    private final GenerationPlan plan;
    private final Material material;
    private final Map<String, ChatModel> models;
    private final Asker asker;
    private final List<Call> calls = new ArrayList<>();

    Preparation(GenerationPlan plan, Material material, Map<String, ChatModel> models, Asker asker) {
        this.plan = plan;
        this.material = material;
        this.models = models;
        this.asker = asker;
    }

    /** A line for the log. */
    String run() {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        for (Named<ConditionSpec> named : plan.conditions()) {
            values.put(named.name(), values(named, values));
        }
        Map<String, String> explanations = plan.generate()
                .demonstrations()
                .flatMap(DemonstrationSpec::explain)
                .map(this::explanations)
                .orElse(Map.of());
        return Prepared.print(values, explanations, calls);
    }

    private Map<String, List<String>> values(
            Named<ConditionSpec> named, Map<String, Map<String, List<String>>> before) {
        ConditionSpec spec = named.value();
        if (spec.grow().isPresent()) {
            ChatModel model = model(spec.grow().get().model());
            TreeExplorer explorer =
                    new TreeExplorer(spec.grow().get(), prompt -> propose(named.name(), model, prompt, calls.size()));
            return Map.of("", explorer.leaves());
        }
        if (spec.from().filter(models::containsKey).isEmpty()) {
            return Map.of("", material.values().getOrDefault(named.name(), List.of()));
        }
        Map<String, List<String>> byParent = new LinkedHashMap<>();
        List<String> parents = spec.per()
                .map(per -> before.getOrDefault(per, Map.of()).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList())
                .orElse(List.of(""));
        parents.forEach(parent -> byParent.put(parent, proposed(named, parent)));
        return byParent;
    }

    private ChatModel model(String name) {
        return java.util.Objects.requireNonNull(models.get(name), name);
    }

    /** Asks until there are enough; a model that has no more to say gives fewer, one that has nothing halts the run. */
    private List<String> proposed(Named<ConditionSpec> named, String parent) {
        ConditionSpec spec = named.value();
        ChatModel model = model(spec.from().orElseThrow());
        int wanted = Integer.parseInt(spec.values().get(0));
        List<String> kept = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS_MAX && kept.size() < wanted; attempt++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("goal", plan.generate().task().goal().orElse("samples"));
            values.put("condition", named.name());
            values.put("count", wanted - kept.size());
            values.put("parent", parent);
            values.put("known", seen);
            spec.per().ifPresent(per -> values.put(per, parent));
            String ask = Templates.render(
                            spec.ask().orElseGet(() -> Templates.resource("propose-values.jinja")), values)
                    .strip();
            List<String> fresh = propose(named.name(), model, ask, attempt).stream()
                    .filter(value -> seen.stream().noneMatch(value::equalsIgnoreCase))
                    .distinct()
                    .limit(wanted - kept.size())
                    .toList();
            seen.addAll(fresh);
            fresh.stream()
                    .filter(value -> fits(spec, model, named.name(), value, parent))
                    .forEach(kept::add);
        }
        if (kept.isEmpty()) {
            throw new Halted("the model " + model.id() + " proposed no value of " + named.name()
                    + (parent.isEmpty() ? "" : " for " + parent) + " that can be used; write values into the plan");
        }
        return kept;
    }

    private List<String> propose(String step, ChatModel model, String ask, int attempt) {
        Call call = ask(step, model, ask, Sampling.GREEDY.temperature(1).seed(plan.seed()), attempt);
        return Answers.read(LIST, call.reply()).stream()
                .filter(piece -> piece.lost().isEmpty())
                .map(piece -> String.valueOf(piece.fields().get("value"))
                        .replaceAll("^[\"'`*]+|[\"'`*.]+$", "")
                        .strip())
                .filter(value -> !value.isEmpty() && value.length() <= VALUE_CHARACTERS_MAX)
                .toList();
    }

    private boolean fits(ConditionSpec spec, ChatModel model, String name, String value, String parent) {
        if (spec.filter().isEmpty()) {
            return true;
        }
        Map<String, Object> values = new LinkedHashMap<>(Map.of("value", value, "parent", parent));
        spec.per().ifPresent(per -> values.put(per, parent));
        String ask = Templates.render(spec.filter().get(), values).strip() + "\nAnswer yes or no.";
        Call call =
                ask(name + ".filter", model, ask, Sampling.GREEDY.maxTokens(8).seed(plan.seed()), 0);
        Piece answer = Answers.read(YES_NO, call.reply()).get(0);
        return !"no".equals(answer.fields().get("answer")); // Only a clear no drops a value.
    }

    private Map<String, String> explanations(DemonstrationSpec.ExplainSpec spec) {
        Map<String, String> explanations = new LinkedHashMap<>();
        for (Records record : material.demonstrations()) {
            String ask = Templates.render(spec.ask(), record.fields()).strip();
            Call call = ask("explain", model(spec.model()), ask, Sampling.GREEDY.seed(plan.seed()), 0);
            explanations.put(record.id(), call.reply().text().strip());
        }
        return explanations;
    }

    private Call ask(String step, ChatModel model, String text, Sampling sampling, int draw) {
        List<io.assay.core.model.Message> messages = new ArrayList<>();
        plan.generate().task().role().ifPresent(role -> messages.add(io.assay.core.model.Message.system(role)));
        messages.add(io.assay.core.model.Message.user(text));
        Call call = joined(asker.ask(step, model, Prompt.of(sampling, messages), draw));
        calls.add(call);
        return call;
    }

    /** Nothing can go on without these answers, so any fault halts the run. */
    private static Call joined(CompletableFuture<Call> future) {
        try {
            return future.join();
        } catch (CompletionException thrown) {
            if (thrown.getCause() instanceof ChatFault fault) {
                throw new Halted(String.valueOf(fault.getMessage()));
            }
            throw thrown;
        }
    }
}
