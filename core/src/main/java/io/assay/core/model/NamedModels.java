package io.assay.core.model;

import io.assay.core.DidYouMean;
import io.assay.core.Unavailable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chat models of a run, by the names that a plan gives them.
 *
 * @param usual the one for steps that name none; empty where none is, or where a plan has several
 * @param byName those of the plan
 */
public record NamedModels(Optional<ChatModel> usual, Map<String, ChatModel> byName) {

    public NamedModels {
        byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** The models of a plan with one that was given beside it; a plan's only model is the usual one where none was given. */
    public static NamedModels of(Optional<ChatModel> given, Map<String, ChatModel> planned) {
        Optional<ChatModel> only =
                planned.size() == 1 ? planned.values().stream().findFirst() : Optional.empty();
        return new NamedModels(given.or(() -> only), planned);
    }

    /**
     * The model that a step names, or the usual one.
     *
     * @throws Unavailable with what to do, where there is none
     */
    public ChatModel of(Optional<String> name) {
        return name.isPresent() ? named(name.get()) : usual.orElseThrow(() -> new Unavailable(remedy()));
    }

    private ChatModel named(String name) {
        ChatModel model = byName.get(name);
        if (model == null) {
            throw new Unavailable("there is no model " + name + DidYouMean.hint(name, byName.keySet())
                    + "; name it in the plan's section models");
        }
        return model;
    }

    private String remedy() {
        return byName.isEmpty()
                ? "it needs a chat model; give --chat SPEC, or a model in the plan's section models"
                : "it must say which model it asks: model: " + String.join(" or ", byName.keySet());
    }
}
