package io.assay.app;

import com.google.auto.service.AutoService;
import io.assay.core.Require;
import io.assay.core.Unavailable;
import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import io.assay.lm.LocalModel;
import io.assay.lm.LocalSettings;
import io.assay.models.weights.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens models of this machine, {@code local:NAME} or {@code local:FILE.gguf}, with options ({@link LocalSpec}); each only once, however many ask for it. */
@AutoService(ModelOpener.class)
public final class LocalModels implements ModelOpener {

    static final String PREFIX = "local:";

    private final Map<String, LocalModel> open = new HashMap<>();

    @Override
    public String form() {
        return "local:smollm2-135m-instruct or 'local:FILE.gguf?context=4096&lora=FILE'";
    }

    @Override
    public Optional<ChatModel> chat(String spec, Path cache, Terms terms) {
        Require.that(
                !spec.startsWith(PREFIX) || terms.equals(Terms.USUAL),
                "a model of this machine takes no budget, rate, price or key; leave them out");
        return model(spec, cache).map(LocalModel::chat);
    }

    @Override
    public Optional<LanguageModel> languageModel(String spec, Path cache) {
        return model(spec, cache).map(LocalModel::scores);
    }

    private Optional<LocalModel> model(String spec, Path cache) {
        return spec.startsWith(PREFIX)
                ? Optional.of(open.computeIfAbsent(spec, any -> open(spec.substring(PREFIX.length()), cache)))
                : Optional.empty();
    }

    private static LocalModel open(String text, Path cache) {
        LocalSpec spec = LocalSpec.parse(text, LocalSettings.usual(natives(cache)));
        try {
            Path file = Path.of(spec.name());
            return Files.isRegularFile(file)
                    ? LocalModel.open(file, spec.settings())
                    : LocalModel.open(spec.name(), weights(spec.name(), cache), spec.settings());
        } catch (Unavailable unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
    }

    /** Where libraries of the machine's own kind are unpacked to. */
    static Path natives(Path cache) {
        return cache.resolve("native");
    }

    private static Path weights(String name, Path cache) {
        try {
            LocalWeights local = LocalWeights.in(cache);
            List<Weights> all = local.all();
            Weights named = all.stream()
                    .filter(weights -> weights.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no such file, and no model of that name; there are "
                                    + String.join(
                                            ", ",
                                            all.stream().map(Weights::name).toList())));
            return local.folder()
                    .find(named)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "its weights are not here; fetch them: assay models pull " + PREFIX + name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        open.values().forEach(LocalModel::close);
        open.clear();
    }
}
