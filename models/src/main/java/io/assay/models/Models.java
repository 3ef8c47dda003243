package io.assay.models;

import io.assay.core.Require;
import io.assay.models.ask.Price;
import io.assay.models.http.ApacheTransport;
import io.assay.models.http.Timing;
import io.assay.models.provider.OpenAi;
import io.assay.models.provider.Provider;
import io.assay.models.provider.ProviderKind;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens models over HTTP. */
public final class Models {

    private final Access access;

    /** Keys and addresses from the environment of the process. */
    public Models() {
        this(System::getenv);
    }

    /** @param environment a variable's value, or null */
    public Models(UnaryOperator<@Nullable String> environment) {
        this.access = new Access(environment);
    }

    /**
     * Opens a chat model. Nothing is called yet.
     *
     * @throws io.assay.core.Unavailable where its key is missing
     * @throws IllegalArgumentException where its address is wrong, or a budget of money meets a model without a price
     */
    public HttpChatModel chat(ModelSpec spec, Options options) {
        Provider provider = spec.provider().provider(spec.model(), access.isOwn(spec));
        return new HttpChatModel(spec.id(), provider, line(spec, provider, options));
    }

    /**
     * Opens an embedder.
     *
     * @throws io.assay.core.Unavailable where its key is missing
     * @throws IllegalArgumentException where its provider has no embeddings here, or as {@link #chat}
     */
    public HttpEmbedder embedder(ModelSpec spec, Options options) {
        return new HttpEmbedder(spec, openAiLine(spec, options, "embeddings"));
    }

    /**
     * Opens a model that scores given texts.
     *
     * @param contextTokens what the server was started with
     * @throws io.assay.core.Unavailable where its key is missing
     * @throws IllegalArgumentException where its provider cannot score given texts, or as {@link #chat}
     */
    public HttpLanguageModel languageModel(ModelSpec spec, int contextTokens, Options options) {
        Require.that(contextTokens >= 1, "context tokens must be at least 1, but were %d", contextTokens);
        return new HttpLanguageModel(spec, contextTokens, openAiLine(spec, options, "scores of given texts"));
    }

    /**
     * Opens batches of questions, whose answers go to the journal of the options.
     *
     * @throws io.assay.core.Unavailable where its key is missing
     * @throws IllegalArgumentException where its provider has no batches here
     */
    public OpenAiBatch batch(ModelSpec spec, Options options) {
        requireOpenAi(spec, "batches");
        OpenAi provider = new OpenAi(spec.model(), access.isOwn(spec));
        Timing timing = Timing.real();
        return new OpenAiBatch(spec, provider, transport(spec, options, timing), options.journal());
    }

    private static void requireOpenAi(ModelSpec spec, String what) {
        Require.that(
                spec.provider() == ProviderKind.OPENAI,
                "%s come from servers of OpenAI's interface only: write openai:%s@ADDRESS (Ollama's is http://127.0.0.1:11434/v1)",
                what,
                spec.model());
    }

    private ApacheTransport transport(ModelSpec spec, Options options, Timing timing) {
        return new ApacheTransport(
                access.endpoint(spec, options),
                options.limits().connections(options.rate().inFlight()),
                timing);
    }

    private Line openAiLine(ModelSpec spec, Options options, String what) {
        requireOpenAi(spec, what);
        return line(spec, spec.provider().provider(spec.model(), access.isOwn(spec)), options);
    }

    private Line line(ModelSpec spec, Provider provider, Options options) {
        Require.that(
                options.budget().usd().isEmpty()
                        || options.prices().of(spec.id()).isPresent(),
                "there is a budget of money, but the table of prices has no line for %s: add '%s: {input: ..., output: ...}'",
                spec.id(),
                spec.id());
        Timing timing = Timing.real();
        ApacheTransport transport = transport(spec, options, timing);
        return new Line(
                transport, timing, options, options.prices().of(spec.id()).orElse(Price.FREE), provider::fault);
    }
}
