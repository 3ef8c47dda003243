package io.assay.models;

import io.assay.core.DidYouMean;
import io.assay.core.Require;
import io.assay.models.provider.ProviderKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model as a user names it: {@code openai:gpt-x}, {@code anthropic:claude-x}, {@code gemini:gemini-x}, {@code ollama:llama3.2:1b}, or with
 * an address of its own, {@code openai:my-model@http://127.0.0.1:8000/v1}.
 *
 * @param address empty for the provider's own, or what its variable says
 */
public record ModelSpec(ProviderKind provider, String model, Optional<String> address) {

    /** Model names hold colons and at-signs themselves, so only an at-sign before an address parts. */
    private static final Pattern AT_ADDRESS = Pattern.compile("@(?=https?://)");

    private static final List<String> PROVIDERS =
            Arrays.stream(ProviderKind.values()).map(ProviderKind::id).toList();

    public ModelSpec {
        Require.that(!model.isBlank(), "the model of %s has no name: write %s:NAME", provider.id(), provider.id());
    }

    /** @throws IllegalArgumentException which says what is wrong and what is meant, perhaps */
    public static ModelSpec parse(String text) {
        String[] parts = AT_ADDRESS.split(text, 2);
        int colon = parts[0].indexOf(':');
        Require.that(
                colon > 0,
                "'%s' names no model: write PROVIDER:MODEL or PROVIDER:MODEL@ADDRESS, with a provider of %s",
                parts[0],
                String.join(", ", PROVIDERS));
        String provider = parts[0].substring(0, colon);
        ProviderKind kind = Arrays.stream(ProviderKind.values())
                .filter(one -> one.id().equals(provider))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + provider + "' is no provider of models; there are "
                                + String.join(", ", PROVIDERS) + DidYouMean.hint(provider, PROVIDERS)));
        Optional<String> address = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        return new ModelSpec(kind, parts[0].substring(colon + 1), address);
    }

    /** Provider and model, without the address: what answers are kept under. */
    public String id() {
        return provider.id() + ":" + model;
    }
}
