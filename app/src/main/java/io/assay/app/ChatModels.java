package io.assay.app;

import io.assay.core.Require;
import io.assay.core.Unavailable;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.models.ask.Budget;
import io.assay.models.ask.Price;
import io.assay.models.ask.Rate;
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
    static ChatModels open(Map<String, ModelEntry> specs, Path cache, Problems problems) {
        ChatModels opened = new ChatModels();
        specs.forEach((name, spec) -> {
            try {
                opened.chat(address(spec), cache, terms(spec))
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

    static String address(ModelEntry spec) {
        return spec.chat() + spec.baseUrl().map(url -> "@" + url).orElse("");
    }

    /** @throws IllegalArgumentException where they make no sense */
    static Terms terms(ModelEntry spec) {
        Budget budget = Budget.UNLIMITED;
        Rate rate = Rate.DEFAULT;
        if (spec.budget().isPresent()) {
            ModelEntry.BudgetSpec most = spec.budget().get();
            Require.that(most.calls().isEmpty(), "a budget is of tokens or usd; calls are not counted");
            budget = most.usd().map(budget::usd).orElse(budget);
            budget = most.tokens().map(budget::tokens).orElse(budget);
        }
        if (spec.rate().isPresent()) {
            ModelEntry.RateSpec most = spec.rate().get();
            rate = most.inFlight().map(rate::inFlight).orElse(rate);
            rate = most.requestsPerMinute().map(rate::requestsPerMinute).orElse(rate);
            rate = most.tokensPerMinute().map(rate::tokensPerMinute).orElse(rate);
        }
        return new Terms(
                spec.keyFrom(),
                budget,
                rate,
                spec.price().map(price -> new Price(price.prompt(), price.answer(), price.prompt())));
    }

    private Optional<ChatModel> chat(String spec, Path cache, Terms terms) {
        return openers.stream()
                .map(opener -> opener.chat(spec, cache, terms))
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
