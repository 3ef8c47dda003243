package io.assay.models.journal;

/**
 * Where a record lies in its file.
 *
 * @param at its first byte
 * @param length of its body
 */
record Place(long at, int length) {}
