package io.assay.app;

import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.onnx.OnnxModels;
import io.assay.onnx.Unusable;
import io.assay.pipeline.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An embedder that is opened when something asks for the first vector: most runs never do. */
final class EmbedderOnDemand implements Workshop.Opened {

    private final String spec;
    private final Path cache;
    private @Nullable OnnxModels models;

    private EmbedderOnDemand(String spec, Path cache) {
        this.spec = spec;
        this.cache = cache;
    }

    /** @param problems is told of a model that was named and cannot be used; the packaged one is opened only when it is needed */
    static EmbedderOnDemand of(String spec, Path cache, List<String> problems) {
        EmbedderOnDemand embedder = new EmbedderOnDemand(spec, cache);
        if (!spec.equals(OnnxModels.MINILM)) {
            try {
                embedder.open();
            } catch (Unusable wrong) {
                problems.add("--embedder: " + wrong.getMessage());
            }
        }
        return embedder;
    }

    @Override
    public Services services() {
        return new Services() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return type == Embedder.class ? open().services().find(type) : Optional.empty();
            }
        };
    }

    private synchronized OnnxModels open() {
        OnnxModels opened = models;
        if (opened == null) {
            opened = OnnxModels.open(spec, Map.of(), cache);
            models = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (models != null) {
            models.close();
        }
    }
}
