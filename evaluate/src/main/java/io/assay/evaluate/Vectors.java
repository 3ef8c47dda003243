package io.assay.evaluate;

import io.assay.core.Embedder;
import io.assay.core.engine.Progress;
import io.assay.learn.DenseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Embeddings of texts. Each text is embedded once, however many arms, seeds and sizes use it. */
final class Vectors {

    private static final int AT_ONCE = 64;

    private final Optional<Embedder> embedder;
    private final Progress progress;
    private final Map<String, DenseVector> known = new ConcurrentHashMap<>();

    Vectors(Optional<Embedder> embedder, Progress progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    /** Embeds what is not embedded yet, on all threads. */
    void embed(Collection<String> texts) throws CannotEvaluate {
        List<String> open = new ArrayList<>(new LinkedHashSet<>(texts));
        open.removeIf(known::containsKey);
        if (open.isEmpty()) {
            return;
        }
        Embedder model = embedder.orElseThrow(
                () -> new CannotEvaluate("the learner needs embeddings; give --embedder, or take features: words"));
        progress.stage("embedding", open.size());
        IntStream.range(0, (open.size() + AT_ONCE - 1) / AT_ONCE).parallel().forEach(part -> {
            List<String> some = open.subList(part * AT_ONCE, Math.min(open.size(), (part + 1) * AT_ONCE));
            List<double[]> vectors = model.embed(some);
            for (int i = 0; i < some.size(); i++) {
                known.put(some.get(i), new DenseVector(vectors.get(i)));
            }
            progress.done(some.size());
        });
    }

    /** The embedding of a text that was embedded. */
    DenseVector of(String text) {
        return Objects.requireNonNull(known.get(text), "the text was not embedded");
    }
}
