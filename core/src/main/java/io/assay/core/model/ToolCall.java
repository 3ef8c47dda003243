package io.assay.core.model;

/**
 * A call of a tool that a model asks for.
 *
 * @param id which call the tool's answer belongs to
 * @param name the tool
 * @param arguments JSON, as the model wrote it: not checked
 */
public record ToolCall(String id, String name, String arguments) {}
