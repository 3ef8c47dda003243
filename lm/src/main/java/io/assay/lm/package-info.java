/**
 * A language model inside the process: llama.cpp through its C interface. Chat, completion, log-probabilities of given text, embeddings.
 * {@link io.assay.lm.LocalModel} is the door.
 */
@NullMarked
package io.assay.lm;

import org.jspecify.annotations.NullMarked;
