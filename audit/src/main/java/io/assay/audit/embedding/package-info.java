/** Metrics of embeddings: vectors of texts by a model, or given in a field. */
@NullMarked
package io.assay.audit.embedding;

import org.jspecify.annotations.NullMarked;
