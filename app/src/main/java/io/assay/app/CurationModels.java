package io.assay.app;

import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.model.NamedModels;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.curate.CurateRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models that steps of a curation may ask: an embedder, a language model, chat models of the command and of the plan. */
final class CurationModels implements Workshop.Asked {

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
     * Opens what the request and its plan name.
     *
     * @param problems is told of what the request names and cannot be opened; of the plan's models, the plan's own problems are
     */
    static CurationModels open(CurateRequest request, List<String> problems) {
        return new CurationModels(
                EmbedderOnDemand.of(request.embedder(), request.cache(), problems),
                AskedModels.open(request.lm(), request.chat(), request.cache(), request.models(), problems),
                ChatModels.open(request.models(), request.cache(), request.problems()));
    }

    @Override
    public Services services() {
        Services opened = asked.services();
        NamedModels chats = NamedModels.of(opened.find(ChatModel.class), new LinkedHashMap<>(watched));
        Map<Class<?>, Object> more = new LinkedHashMap<>(Map.of(NamedModels.class, chats));
        chats.usual().ifPresent(model -> more.put(ChatModel.class, model));
        return opened.or(Services.of(more)).or(embedder.services());
    }

    @Override
    public List<String> unreachable() {
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
