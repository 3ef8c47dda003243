package io.assay.onnx;

import io.assay.core.Embedder;
import io.assay.core.PairScorer;
import io.assay.core.Scorer;
import io.assay.core.Services;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedder and the scorers of a run. */
public final class OnnxModels implements AutoCloseable {

    /** all-MiniLM-L6-v2 with weights in 8 bits: what is used when nothing else is named. */
    public static final String MINILM = "minilm";
    /** The same in single precision: slower, and what the 8 bits are held against. */
    public static final String MINILM_FP32 = "minilm-fp32";

    private static final List<String> QUESTIONS = List.of("toxicity", "sentiment");
    /** What is asked of two texts: whether the second follows from the first. */
    private static final List<String> PAIRS = List.of("entailment");

    private final Path cache;
    private final String spec;
    private final CachedEmbedder embedder;
    private final CachedEmbedder minilm;
    private final Map<String, Scorer> scorers = new LinkedHashMap<>();
    private final Map<String, PairScorer> pairs = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    private OnnxModels(Path cache, String spec) {
        this.cache = cache;
        this.spec = spec;
        this.minilm = embedder(MINILM);
        this.embedder = spec.equals(MINILM) ? minilm : embedder(spec);
    }

    /**
     * @param embedder {@link #MINILM}, {@link #MINILM_FP32}, or a folder with a sentence-transformer as ONNX
     * @param scorers question to a folder with a text classifier as ONNX, or to a head that {@code assay models train} wrote, in place of
     *     the packaged one
     * @param cache where vectors are remembered and native libraries unpacked
     * @throws Unusable if a model that was named is not there or cannot be loaded
     */
    public static OnnxModels open(String embedder, Map<String, String> scorers, Path cache) {
        OnnxModels models = new OnnxModels(cache, embedder);
        scorers.forEach((question, folder) -> {
            if (folder.endsWith(".json")) {
                models.scorers.put(question, LinearHead.file(Path.of(folder), models.minilm));
            } else {
                TextClassifier classifier =
                        TextClassifier.load(ModelFiles.folder(Path.of(folder)), question, models.natives());
                models.open.add(classifier);
                if (PAIRS.contains(question)) {
                    models.pairs.put(question, classifier);
                } else {
                    models.scorers.put(question, classifier);
                }
            }
        });
        return models;
    }

    private CachedEmbedder embedder(String name) {
        ModelFiles files = switch (name) {
            case MINILM -> ModelFiles.packaged("all-minilm-l6-v2-q");
            case MINILM_FP32 -> ModelFiles.packaged("all-minilm-l6-v2");
            default -> ModelFiles.folder(Path.of(name));
        };
        String id = SentenceEmbedder.id(files);
        VectorStore store = new VectorStore(
                cache.resolve("embeddings").resolve(id.replaceAll("[^A-Za-z0-9._@-]", "_")), VectorStore.BYTES_MAX);
        CachedEmbedder embedder = new CachedEmbedder(id, store, () -> SentenceEmbedder.load(files, natives()));
        open.add(embedder);
        return embedder;
    }

    private Path natives() {
        return cache.resolve("native");
    }

    /** What features find. */
    public Services services() {
        Scorer.Panel panel = new Scorer.Panel() {
            @Override
            public Optional<Scorer> of(String question) {
                return scorer(question);
            }

            @Override
            public Optional<PairScorer> ofPairs(String question) {
                return Optional.ofNullable(pairs.get(question));
            }
        };
        return Services.of(Map.of(Embedder.class, embedder, Scorer.Panel.class, panel));
    }

    private synchronized Optional<Scorer> scorer(String question) {
        Scorer known = scorers.get(question);
        if (known == null) {
            Optional<LinearHead> head = LinearHead.packaged(question, minilm);
            head.ifPresent(one -> scorers.put(question, one));
            return head.map(one -> one);
        }
        return Optional.of(known);
    }

    /** The ids of the models by what they do, for the record of a run. */
    public Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("embedder", embedder.id());
        scorers.forEach((question, scorer) -> ids.put(question, scorer.id()));
        pairs.forEach((question, scorer) -> ids.put(question, scorer.id()));
        return ids;
    }

    /** The models that come with Assay, by what they are for. */
    public Map<String, String> packaged() {
        Map<String, String> packaged = new LinkedHashMap<>();
        packaged.put(MINILM, minilm.id());
        packaged.put(MINILM_FP32, embedder(MINILM_FP32).id());
        for (String question : QUESTIONS) {
            scorer(question).ifPresent(scorer -> packaged.put(question, scorer.id()));
        }
        return packaged;
    }

    /** How far the vectors of 8 bits are from those of single precision on some texts; empty where another model is used. */
    public Optional<Drift> drift(List<String> texts) {
        if (!spec.equals(MINILM) || texts.isEmpty()) {
            return Optional.empty();
        }
        CachedEmbedder exact = embedder(MINILM_FP32);
        return Optional.of(Drift.between(embedder.embed(texts), exact.embed(texts)));
    }

    @Override
    public void close() {
        try {
            for (AutoCloseable one : open) {
                one.close();
            }
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }
}
