package io.assay.app;

import io.assay.core.Unavailable;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.Problems;
import io.assay.generate.plan.ModelSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The chat models of a plan, by the names it gives them. */
final class ChatModels implements AutoCloseable {

    private final List<ModelOpener> openers = new ArrayList<>();
    private final Map<String, ChatModel> models = new LinkedHashMap<>();

    private ChatModels() {
        ServiceLoader.load(ModelOpener.class).forEach(openers::add);
    }

    /**
     * Opens all; what cannot be opened becomes a problem of the plan.
     *
     * @param cache where weights and answers are kept
     */
    static ChatModels open(Map<String, ModelSpec> specs, Path cache, Problems problems) {
        ChatModels opened = new ChatModels();
        specs.forEach((name, spec) -> {
            notYet(spec, problems);
            try {
                opened.chat(spec.chat(), cache)
                        .ifPresentOrElse(
                                model -> opened.models.put(name, model),
                                () -> problems.add(
                                        spec,
                                        "chat",
                                        "no provider is available for " + spec.chat() + "; there are "
                                                + opened.openers.stream()
                                                        .map(ModelOpener::form)
                                                        .collect(Collectors.joining(", "))));
            } catch (IllegalArgumentException | Unavailable unusable) {
                problems.add(spec, "chat", String.valueOf(unusable.getMessage()));
            }
        });
        return opened;
    }

    /** Keys that no opener takes yet must not look as if they worked. */
    private static void notYet(ModelSpec spec, Problems problems) {
        Map<String, Optional<?>> keys = Map.of(
                "base-url", spec.baseUrl(), "key-from", spec.keyFrom(), "budget", spec.budget(), "rate", spec.rate());
        keys.forEach((key, value) -> {
            if (value.isPresent()) {
                problems.add(spec, key, "is not available yet; leave it out");
            }
        });
    }

    private Optional<ChatModel> chat(String spec, Path cache) {
        return openers.stream()
                .map(opener -> opener.chat(spec, cache))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Map<String, ChatModel> models() {
        return models;
    }

    @Override
    public void close() {
        models.values().forEach(ChatModel::close);
        openers.forEach(ModelOpener::close);
    }
}
