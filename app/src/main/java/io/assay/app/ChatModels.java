package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.core.plan.Problems;
import io.assay.generate.plan.ModelSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The chat models of a plan, by the names it gives them. */
final class ChatModels implements AutoCloseable {

    private final Map<String, ChatModel> models = new LinkedHashMap<>();

    private ChatModels() {}

    /** Opens all; what cannot be opened becomes a problem of the plan. */
    static ChatModels open(Map<String, ModelSpec> specs, Path run, Problems problems) {
        ChatModels opened = new ChatModels();
        specs.forEach((name, spec) -> {
            try {
                Optional<ChatProvider> provider = provider(spec.chat());
                if (provider.isPresent()) {
                    opened.models.put(name, provider.get().open(spec, run));
                } else {
                    problems.add(spec, "chat", "no provider is available for " + spec.chat());
                }
            } catch (IllegalArgumentException unusable) {
                problems.add(spec, "chat", String.valueOf(unusable.getMessage()));
            }
        });
        return opened;
    }

    private static Optional<ChatProvider> provider(String chat) {
        return ServiceLoader.load(ChatProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.serves(chat))
                .findFirst();
    }

    Map<String, ChatModel> models() {
        return models;
    }

    @Override
    public void close() {
        models.values().forEach(ChatModel::close);
    }
}
