package io.assay.app;

import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.model.NamedModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models that steps of a curation may ask: an embedder, a language model, chat models of the command and of the plan. */
final class CurationModels implements AutoCloseable {

    private final EmbedderOnDemand embedder;
    private final AskedModels asked;
    private final ChatModels planned;
    private final Map<String, WatchedChat> watched = new LinkedHashMap<>();

    private CurationModels(EmbedderOnDemand embedder, AskedModels asked, ChatModels planned) {
        this.embedder = embedder;
        this.asked = asked;
        this.planned = planned;
        planned.models().forEach((name, model) -> watched.put(name, new WatchedChat(model)));
    }

    /**
     * Opens what the command and the plan name.
     *
     * @param embedder of embeddings
     * @param lm empty where there is no language model
     * @param chat empty where there is no chat model beside those of the plan
     * @param plan its models; what cannot be opened is told to its problems
     * @param problems is told of what the command names and cannot be opened
     */
    static CurationModels open(
            String embedder, String lm, String chat, CurateSteps.Planned plan, Path cache, List<String> problems) {
        return new CurationModels(
                EmbedderOnDemand.of(embedder, cache, problems),
                AskedModels.open(lm, chat, cache, problems),
                ChatModels.open(plan.section().models(), cache, plan.problems()));
    }

    Services services() {
        Services opened = asked.services();
        NamedModels chats = NamedModels.of(opened.find(ChatModel.class), new LinkedHashMap<>(watched));
        Map<Class<?>, Object> more = new LinkedHashMap<>(Map.of(NamedModels.class, chats));
        chats.usual().ifPresent(model -> more.put(ChatModel.class, model));
        return opened.or(Services.of(more)).or(embedder.services());
    }

    /** The models that were asked and never answered, with what went wrong. */
    List<String> unreachable() {
        List<String> silent = new ArrayList<>(asked.unreachable());
        watched.values().stream().flatMap(AskedModels::unreachable).forEach(silent::add);
        return silent;
    }

    @Override
    public void close() {
        embedder.close();
        asked.close();
        planned.close();
    }
}
