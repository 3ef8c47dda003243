package io.assay.evaluate;

/**
 * What a learner may use from outside.
 *
 * @param vectors embeddings of texts
 * @param seed of what looks random
 */
record Bench(Vectors vectors, long seed) {}
