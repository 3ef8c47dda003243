package io.assay.core.kernel;

/**
 * What a search among texts found.
 *
 * @param number the text, numbered from 0 as they were added
 * @param score how similar it is, 0 to 1
 */
public record Near(int number, double score) {}
