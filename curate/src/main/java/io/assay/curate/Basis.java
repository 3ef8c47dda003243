package io.assay.curate;

import io.assay.core.Feature;
import io.assay.core.feature.EmbeddingOf;
import java.util.Set;

/** By what a learner knows a row. */
public enum Basis {
    /** Its words, weighted (TF-IDF). */
    WORDS,
    /** Its embedding: the column {@code embedding}, or what the run's embedder says. */
    EMBEDDINGS;

    static final EmbeddingOf EMBEDDING = new EmbeddingOf();

    Set<Feature<?>> requires() {
        return this == WORDS ? Set.of() : Set.of(EMBEDDING);
    }
}
