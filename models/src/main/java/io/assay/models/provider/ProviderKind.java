package io.assay.models.provider;

import io.assay.core.Names;
import io.assay.core.model.Capability;
import io.assay.models.http.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The providers there are, and how each is reached. */
public enum ProviderKind {
    OPENAI("https://api.openai.com/v1", "authorization", "Bearer "),
    ANTHROPIC("https://api.anthropic.com/v1", "x-api-key", ""),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "x-goog-api-key", ""),
    OLLAMA("http://127.0.0.1:11434", "authorization", "Bearer ");

    private final String address;
    private final String keyHeader;
    private final String keyPrefix;

    ProviderKind(String address, String keyHeader, String keyPrefix) {
        this.address = address;
        this.keyHeader = keyHeader;
        this.keyPrefix = keyPrefix;
    }

    /** As in model specs. */
    public String id() {
        return Names.kebab(name());
    }

    /** Where it is when nothing else is said. */
    public String address() {
        return address;
    }

    /** Sent with every call. */
    public Map<String, String> headers() {
        return this == ANTHROPIC ? Map.of("anthropic-version", Anthropic.VERSION) : Map.of();
    }

    /** The variable that holds the key. */
    public String keyVariable() {
        return name() + "_API_KEY";
    }

    /** The variable that holds another address. */
    public String addressVariable() {
        return name() + "_BASE_URL";
    }

    /** Whether calls to its own address are hopeless without a key. */
    public boolean needsKey() {
        return this != OLLAMA;
    }

    public String keyHeader() {
        return keyHeader;
    }

    public Secret key(String text) {
        return Secret.after(keyPrefix, text);
    }

    /** @param own whether it is reached at its own address */
    public Provider provider(String model, boolean own) {
        return switch (this) {
            case OPENAI -> new OpenAi(model, own);
            case ANTHROPIC -> new Anthropic(model);
            case GEMINI -> new Gemini(model);
            case OLLAMA -> new Ollama(model);
        };
    }

    /** The providers whose models can do it, for an error of one that cannot; {@code openai} counts servers of any address. */
    public static String whoCan(Capability capability) {
        return Arrays.stream(values())
                .filter(kind -> kind.provider("any", false).capabilities().has(capability))
                .map(ProviderKind::id)
                .collect(Collectors.joining(", "));
    }
}
