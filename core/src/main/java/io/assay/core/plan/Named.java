package io.assay.core.plan;

/** An entry of a list in which each has a name of its own: {@code - topic: {...}}. */
public record Named<T>(String name, T value) {}
