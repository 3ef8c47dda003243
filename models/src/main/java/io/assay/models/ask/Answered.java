package io.assay.models.ask;

import io.assay.core.model.Usage;

/**
 * An answer, read.
 *
 * @param value what it was read into
 * @param usage what it cost, by its own word
 * @param body as it came
 */
public record Answered<T>(T value, Usage usage, byte[] body) {}
