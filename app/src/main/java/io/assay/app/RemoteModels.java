package io.assay.app;

import com.google.auto.service.AutoService;
import io.assay.core.Unavailable;
import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import io.assay.models.ModelSpec;
import io.assay.models.Options;
import io.assay.models.Prices;
import io.assay.models.journal.Cache;
import io.assay.models.provider.ProviderKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens models over HTTP, {@code openai:MODEL} or {@code openai:MODEL@ADDRESS}. Answers are kept in the cache folder, for all runs. */
@AutoService(ModelOpener.class)
public final class RemoteModels implements ModelOpener {

    /** What a server's context is taken for, which no interface tells: a text that is too long for the server is refused by it, and has no score. */
    private static final int CONTEXT_TOKENS = 4096;

    private @Nullable Cache answers;

    @Override
    public String form() {
        return "openai:MODEL, anthropic:MODEL, gemini:MODEL, ollama:MODEL, each perhaps with @ADDRESS";
    }

    @Override
    public Optional<ChatModel> chat(String spec, Path cache, Terms terms) {
        return open(
                spec,
                parsed -> models(parsed, terms)
                        .chat(
                                parsed,
                                options(cache)
                                        .budget(terms.budget())
                                        .rate(terms.rate())
                                        .prices(terms.price()
                                                .map(price -> new Prices(Map.of(parsed.id(), price)))
                                                .orElse(Prices.NONE))));
    }

    private static io.assay.models.Models models(ModelSpec spec, Terms terms) {
        String usual = spec.provider().keyVariable();
        return new io.assay.models.Models(
                name -> System.getenv(name.equals(usual) ? terms.keyFrom().orElse(usual) : name));
    }

    @Override
    public Optional<LanguageModel> languageModel(String spec, Path cache) {
        return open(spec, parsed -> new io.assay.models.Models().languageModel(parsed, CONTEXT_TOKENS, options(cache)));
    }

    private static <T> Optional<T> open(String spec, Function<ModelSpec, T> opening) {
        boolean ours = Arrays.stream(ProviderKind.values()).anyMatch(kind -> spec.startsWith(kind.id() + ":"));
        if (!ours) {
            return Optional.empty();
        }
        try {
            return Optional.of(opening.apply(ModelSpec.parse(spec)));
        } catch (Unavailable missing) {
            throw new IllegalArgumentException(missing.getMessage(), missing);
        }
    }

    private synchronized Options options(Path folder) {
        Cache shared = answers == null ? Cache.open(folder.resolve("answers")) : answers;
        answers = shared;
        return Options.DEFAULT.cache(shared);
    }

    @Override
    public synchronized void close() {
        if (answers != null) {
            answers.close();
            answers = null;
        }
    }
}
