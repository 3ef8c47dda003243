package io.assay.curate;

/**
 * A value that a step wrote over.
 *
 * @param column whose value it is
 * @param from the value before
 * @param to the value now
 */
public record Change(String column, Object from, Object to) {}
