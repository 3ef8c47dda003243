package io.assay.core.model;

/**
 * A tool a model may call.
 *
 * @param name what the model calls it by
 * @param description what it does, for the model
 * @param schema JSON Schema of its arguments
 */
public record Tool(String name, String description, String schema) {}
