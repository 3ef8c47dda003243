package io.assay.onnx;

import io.assay.core.Embedder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An embedder that asks its model for each distinct text once and remembers the answers on disk. The model is only loaded when asked. */
final class CachedEmbedder implements Embedder, AutoCloseable {

    private final String id;
    private final VectorStore store;
    private final Supplier<SentenceEmbedder> loader;
    private @Nullable SentenceEmbedder model;

    CachedEmbedder(String id, VectorStore store, Supplier<SentenceEmbedder> loader) {
        this.id = id;
        this.store = store;
        this.loader = loader;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<double[]> embed(List<String> texts) {
        List<VectorStore.Print> prints =
                texts.stream().map(VectorStore.Print::of).toList();
        Map<VectorStore.Print, double[]> known = new HashMap<>();
        Map<VectorStore.Print, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            VectorStore.Print print = prints.get(i);
            if (!known.containsKey(print) && !asked.containsKey(print)) {
                Optional<double[]> found = store.find(print);
                if (found.isPresent()) {
                    known.put(print, found.get());
                } else {
                    asked.put(print, texts.get(i));
                }
            }
        }
        if (!asked.isEmpty()) {
            List<VectorStore.Print> fresh = List.copyOf(asked.keySet());
            List<double[]> answers = model().embed(List.copyOf(asked.values()));
            store.add(fresh, answers);
            for (int i = 0; i < answers.size(); i++) {
                known.put(fresh.get(i), answers.get(i));
            }
        }
        return prints.stream()
                .map(print -> Objects.requireNonNull(known.get(print)))
                .toList();
    }

    private synchronized SentenceEmbedder model() {
        if (model == null) {
            model = loader.get();
        }
        return model;
    }

    @Override
    public synchronized void close() {
        store.close();
        if (model != null) {
            model.close();
        }
    }
}
